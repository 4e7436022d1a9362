'use client';
import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import type { Border } from '../../editorial/corrections/border.ts';
import type { CorrectionKind } from '../../editorial/corrections/words.ts';
import { drawnMark, LAYOUT_MARKS, markOf, PROOF_MARKS } from '../../proofreading/marks/marks.ts';
import { call } from '../api/call.ts';
import { newId } from '../api/new-id.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { type Chosen, chosenOf, contextOf } from './chosen.ts';
import { type ProofLine, placeWords } from './contract.ts';
import { KindSelect } from './KindSelect.tsx';
import { MarkDrawing } from './MarkDrawing.tsx';
import { ReasonField } from './ReasonField.tsx';

type Props = { base: string; proof: number; line: ProofLine; onDone: () => void; onCancel: () => void };

/** Asks for a correction at a printed line: the words are chosen in it, what they are to become is written. */
export function AskForm({ base, proof, line, onDone, onCancel }: Props) {
  const [chosen, setChosen] = useState<Chosen>({ old: '', offset: line.from });
  const [fresh, setFresh] = useState('');
  const [kind, setKind] = useState<CorrectionKind>('wording');
  const [reason, setReason] = useState('');
  const [idempotencyKey] = useState(newId);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setSending] = useState(false);
  const id = useId();
  const isLayout = kind === 'layout';
  const border = isLayout ? borderNamed(reason) : undefined;
  const [old, next] = isLayout ? ['', ''] : [chosen.old, fresh];
  const choose = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) =>
    setChosen(chosenOf(line, selectionStart, selectionEnd));
  const send = async () => {
    setSending(true);
    const place = { readingLine: line.readingLine, offset: chosen.offset };
    const body = {
      article: line.article,
      proof,
      place,
      old,
      new: next,
      kind,
      idempotencyKey,
      ...(border ? { border } : {}),
      ...(reason ? { reason } : {}),
    };
    const answer = await call(`${base}/corrections`, { method: 'POST', body });
    setSending(false);
    setProblems(answer.ok ? [] : answer.problems);
    if (answer.ok) onDone();
  };
  return (
    <form
      className="kx-ask kx-decision"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h4>提校改：{placeWords(line)}</h4>
      <label htmlFor={`${id}-line`}>在这一行里选中要改的字；要增补的，把光标放在增补处</label>
      <textarea
        className="kx-field"
        id={`${id}-line`}
        onBlur={(event) => choose(event.currentTarget)}
        onSelect={(event) => choose(event.currentTarget)}
        readOnly
        rows={2}
        value={line.text}
      />
      <KindSelect label="类别" onChange={setKind} value={kind} />
      {isLayout ? (
        <LayoutMark
          onChoose={(name) => setReason(`${name}：${reason.replace(/^[^：]*：/, '')}`)}
          reason={reason}
        />
      ) : (
        <>
          <p>
            原文：<del>{chosen.old || '（在光标处增补）'}</del>
          </p>
          <label htmlFor={`${id}-new`}>改为（留空就是删去）</label>
          <input
            className="kx-field"
            id={`${id}-new`}
            onChange={(event) => setFresh(event.target.value)}
            value={fresh}
          />
        </>
      )}
      {border ? <p className="kx-hint">{BORDER_HINTS[border]}</p> : null}
      <ReasonField label={isLayout ? '要求' : '理由（可不写）'} onChange={setReason} value={reason} />
      {old || next || isLayout ? (
        <MarkDrawing mark={drawnMark({ kind, old, new: next, reason, context: contextOf(line, chosen) })} />
      ) : null}
      <ProblemNote problems={problems} />
      <div className="kx-actions">
        <Button
          disabled={isSending || (!isLayout && !old && !next)}
          margin={false}
          size="small"
          type="submit"
        >
          提出
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="small">
          不提了
        </Button>
      </div>
    </form>
  );
}

// 接排 and 另起段 are put into the text; whatever else is wished of a page is done by hand.
const BORDER_HINTS: Readonly<Record<Border, string>> = {
  runOn: '这一行所在的段接到上一段后面。改入时由系统接排，一个字也不改。',
  newParagraph:
    '在上面这一行里把光标放在断开的地方，光标后面的文字另起一段。改入时由系统断开，一个字也不改。',
};

function borderNamed(reason: string): Border | undefined {
  const name = markOf({ kind: 'layout', old: '', new: '', reason });
  return name === 'runOn' || name === 'newParagraph' ? name : undefined;
}

function LayoutMark({ reason, onChoose }: { reason: string; onChoose: (name: string) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>校对符号</label>
      <select
        className="kx-field"
        id={id}
        onChange={(event) => onChoose(event.target.value)}
        value={PROOF_MARKS[markOf({ kind: 'layout', old: '', new: '', reason })].name}
      >
        {LAYOUT_MARKS.map((name) => (
          <option key={name} value={PROOF_MARKS[name].name}>
            {PROOF_MARKS[name].name}
          </option>
        ))}
      </select>
    </>
  );
}
