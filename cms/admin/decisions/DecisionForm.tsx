'use client';
import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import type { Offer } from '../../editorial/transition.ts';
import { call } from '../api/call.ts';
import { newId } from '../api/new-id.ts';
import { OnBehalfChoice } from '../delegation/OnBehalfChoice.tsx';
import { ProblemNote } from '../ProblemNote.tsx';
import { type DecisionCollection, type DecisionRequest, decisionsUrl } from './contract.ts';
import { IssueChoice } from './IssueChoice.tsx';
import { useKeptText } from './use-kept-text.ts';

type Props = {
  collection: DecisionCollection;
  id: string;
  /** The text that was shown: what the decision is taken on. */
  text: { hash: string; revision: number };
  offer: Offer;
  onTaken: () => void;
  onCancel: () => void;
};

/** One decision about to be taken: opinion, what it rests on, confirm. A refusal leaves everything as typed. */
export function DecisionForm({ collection, id, text, offer, onTaken, onCancel }: Props) {
  const [opinion, setOpinion, clearOpinion] = useKeptText(
    `kanxing:opinion:${collection}:${id}:${offer.name}`,
  );
  const [attachment, setAttachment] = useState('');
  const [issue, setIssue] = useState('');
  const [onBehalfOf, setOnBehalfOf] = useState('');
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setSending] = useState(false);
  // One key for one intent: pressing twice, or again after a lost answer, records one decision.
  const [idempotencyKey] = useState(() => newId());
  const fieldId = useId();

  const send = async () => {
    setSending(true);
    const body: DecisionRequest = {
      decision: offer.name,
      ...(offer.role ? { role: offer.role } : {}),
      ...text,
      ...(opinion.trim() ? { opinion } : {}),
      ...(attachment.trim() ? { attachment: { name: attachment.trim() } } : {}),
      ...(issue ? { issue } : {}),
      ...(onBehalfOf ? { onBehalfOf } : {}),
      ...(password ? { password } : {}),
      idempotencyKey,
    };
    const answer = await call(decisionsUrl(collection, id), { method: 'POST', body });
    setSending(false);
    setProblems(answer.ok ? [] : answer.problems);
    if (!answer.ok) return;
    clearOpinion();
    onTaken();
  };

  return (
    <section aria-label={offer.label} className="kx-decision">
      <h4>{offer.label}</h4>
      <OnBehalfChoice onChange={setOnBehalfOf} value={onBehalfOf} />
      {offer.name === 'placeInIssue' ? <IssueChoice onChange={setIssue} value={issue} /> : null}
      <label htmlFor={`${fieldId}-opinion`}>意见{offer.needsOpinion ? '（必填）' : '（可不填）'}</label>
      <textarea
        className="kx-field"
        id={`${fieldId}-opinion`}
        onChange={(event) => setOpinion(event.target.value)}
        placeholder="写明理由或处理意见"
        rows={4}
        value={opinion}
      />
      {offer.needsAttachment ? (
        <>
          <label htmlFor={`${fieldId}-attachment`}>依据的文件编号或名称（必填）</label>
          <input
            className="kx-field"
            id={`${fieldId}-attachment`}
            onChange={(event) => setAttachment(event.target.value)}
            placeholder="如：保密审查表〔2026〕12号"
            value={attachment}
          />
        </>
      ) : null}
      {offer.needsPassword ? (
        <>
          <label htmlFor={`${fieldId}-password`}>再输一次自己的密码（必填）</label>
          <input
            className="kx-field"
            autoComplete="current-password"
            id={`${fieldId}-password`}
            onChange={(event) => setPassword(event.target.value)}
            type="password"
            value={password}
          />
        </>
      ) : null}
      <ProblemNote problems={problems} />
      <div className="kx-actions">
        <Button disabled={isSending} margin={false} onClick={() => void send()} size="small">
          {isSending ? '正在记录…' : `确认${offer.label}`}
        </Button>
        <Button buttonStyle="secondary" disabled={isSending} margin={false} onClick={onCancel} size="small">
          取消
        </Button>
      </div>
    </section>
  );
}
