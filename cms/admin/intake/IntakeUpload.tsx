'use client';
import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useRef, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { INTAKE_ACCEPT, INTAKE_URL, type IntakeAnswer } from './contract.ts';
import { IntakeResult } from './IntakeResult.tsx';
import '../styles.css';

/** Manuscripts in: files become drafts, and the report says what was kept and what wants a look. */
export function IntakeUpload() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<IntakeAnswer>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const send = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setSending(true);
    setProblems([]);
    setAnswer(undefined);
    const body = new FormData();
    for (const file of files) body.append('files', file);
    const result = await call<IntakeAnswer>(INTAKE_URL, { method: 'POST', body });
    setSending(false);
    if (input.current) input.current.value = '';
    if (!result.ok) return setProblems(result.problems);
    setAnswer(result.body);
    router.refresh();
  };

  return (
    <section
      aria-label="收稿"
      className="kx-intake"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void send([...event.dataTransfer.files]);
      }}
    >
      <div className="kx-intake__bar">
        <p>
          <strong>收稿</strong>
          <span className="kx-hint">
            把 Word（.docx）或纯文本稿件拖到这里，每篇生成一份草稿；原文件不会改动。
          </span>
        </p>
        <Button disabled={isSending} margin={false} onClick={() => input.current?.click()} size="small">
          {isSending ? '正在收稿…' : '选择稿件'}
        </Button>
        <input
          accept={INTAKE_ACCEPT}
          aria-label="选择稿件文件"
          hidden
          multiple
          onChange={(event) => void send([...(event.target.files ?? [])])}
          ref={input}
          type="file"
        />
      </div>
      <ProblemNote problems={problems} />
      {answer ? <IntakeResult answer={answer} /> : null}
    </section>
  );
}
