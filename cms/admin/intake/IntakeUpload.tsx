'use client';
import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useRef, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { INTAKE_ACCEPT, INTAKE_URL, type IntakeAnswer, type IntakeLookAnswer } from './contract.ts';
import { IntakeLook } from './IntakeLook.tsx';
import { IntakeResult } from './IntakeResult.tsx';
import '../styles.css';

/** Manuscripts in: files become drafts, and the report says what was kept and what wants a look. */
export function IntakeUpload() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<IntakeAnswer>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const [isLooking, setLooking] = useState(false);
  const [open, setOpen] = useState<{ file: File; look: IntakeLookAnswer }>();

  const post = async <T,>(files: readonly File[], fields: Record<string, string>) => {
    setSending(true);
    setProblems([]);
    setAnswer(undefined);
    const body = new FormData();
    for (const file of files) body.append('files', file);
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const result = await call<T>(INTAKE_URL, { method: 'POST', body });
    setSending(false);
    if (input.current) input.current.value = '';
    if (result.ok) return result.body;
    setProblems(result.problems);
    return undefined;
  };

  const takeIn = async (files: readonly File[], fields: Record<string, string> = {}) => {
    const body = await post<IntakeAnswer>(files, fields);
    if (!body) return;
    setOpen(undefined);
    setAnswer(body);
    router.refresh();
  };

  const send = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    if (!isLooking) return takeIn(files);
    const look = await post<IntakeLookAnswer>(files, { look: '1' });
    if (look) setOpen({ file, look });
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
        <label>
          <input checked={isLooking} onChange={(event) => setLooking(event.target.checked)} type="checkbox" />{' '}
          先核对各段再收（一次一个文件）
        </label>
        <Button disabled={isSending} margin={false} onClick={() => input.current?.click()} size="small">
          {isSending ? '正在收稿…' : '选择稿件'}
        </Button>
        <input
          accept={INTAKE_ACCEPT}
          aria-label="选择稿件文件"
          hidden
          multiple={!isLooking}
          onChange={(event) => void send([...(event.target.files ?? [])])}
          ref={input}
          type="file"
        />
      </div>
      <ProblemNote problems={problems} />
      {open ? (
        <IntakeLook
          isSending={isSending}
          look={open.look}
          onCancel={() => setOpen(undefined)}
          onChange={(look) => setOpen({ ...open, look })}
          onTakeIn={() => void takeIn([open.file], { labels: labelsOf(open.look) })}
        />
      ) : null}
      {answer ? <IntakeResult answer={answer} /> : null}
    </section>
  );
}

function labelsOf({ pieces }: IntakeLookAnswer): string {
  return JSON.stringify(pieces.map(({ index, label }) => ({ index, label })));
}
