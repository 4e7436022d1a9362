'use client';
import { Button } from '@payloadcms/ui';
import { type FormEvent, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';

type Props = { delegates: readonly { id: string; name: string }[]; today: string; onGiven: () => void };

/** To whom, from when until when, why. A refusal leaves everything as typed. */
export function DelegationForm({ delegates, today, onGiven }: Props) {
  const [delegate, setDelegate] = useState('');
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState(today);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setSending] = useState(false);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const body = { delegate, startsOn, endsOn, reason };
    const answer = await call('/api/delegations/give', { method: 'POST', body });
    setSending(false);
    setProblems(answer.ok ? [] : answer.problems);
    if (!answer.ok) return;
    setReason('');
    onGiven();
  };
  return (
    <form onSubmit={(event) => void give(event)}>
      <ProblemNote problems={problems} />
      <div className="kx-form">
        <label>
          受托人
          <select onChange={(event) => setDelegate(event.target.value)} value={delegate}>
            <option value="">请选择</option>
            {delegates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          从哪天起
          <input onChange={(event) => setStartsOn(event.target.value)} type="date" value={startsOn} />
        </label>
        <label>
          到哪天止（含当天）
          <input onChange={(event) => setEndsOn(event.target.value)} type="date" value={endsOn} />
        </label>
        <label>
          事由
          <input onChange={(event) => setReason(event.target.value)} placeholder="如：出差" value={reason} />
        </label>
        <Button disabled={isSending || delegate === ''} margin={false} size="medium" type="submit">
          {isSending ? '正在记录……' : '委托'}
        </Button>
      </div>
    </form>
  );
}
