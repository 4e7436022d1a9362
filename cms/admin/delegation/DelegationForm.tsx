'use client';
import { Button } from '@payloadcms/ui';
import { type FormEvent, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { DateField } from '../page/DateField.tsx';
import { PersonField } from '../page/PersonField.tsx';

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
        <PersonField
          label="受托人"
          none="请选择"
          onChange={setDelegate}
          people={delegates}
          value={delegate}
        />
        <DateField label="从哪天起" onChange={setStartsOn} value={startsOn} />
        <DateField label="到哪天止（含当天）" onChange={setEndsOn} value={endsOn} />
        <label>
          事由
          <input
            className="kx-field"
            onChange={(event) => setReason(event.target.value)}
            placeholder="如：出差"
            value={reason}
          />
        </label>
        <Button disabled={isSending || delegate === ''} margin={false} size="medium" type="submit">
          {isSending ? '正在记录……' : '委托'}
        </Button>
      </div>
    </form>
  );
}
