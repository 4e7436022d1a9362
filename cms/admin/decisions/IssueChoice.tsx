'use client';
import { useEffect, useId, useState } from 'react';
import { type IssueStage, isFrozen } from '../../editorial/states.ts';
import { call } from '../api/call.ts';

type IssueItem = { id: string; titleName: string; year: number; issueNumber: string; stage?: IssueStage };

/** Which issue an article goes into: those not yet frozen, the latest first. */
export function IssueChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const [issues, setIssues] = useState<readonly IssueItem[]>();
  const id = useId();
  useEffect(() => {
    void call<{ docs: IssueItem[] }>('/api/issues?depth=0&limit=30&sort=-publishedOn').then((answer) =>
      setIssues(answer.ok ? answer.body.docs.filter((item) => !item.stage || !isFrozen(item.stage)) : []),
    );
  }, []);
  return (
    <>
      <label htmlFor={id}>编入哪一期（必选）</label>
      <select className="kx-field" id={id} onChange={(event) => onChange(event.target.value)} value={value}>
        <option value="">{issues?.length === 0 ? '没有可以编入的期，请先新建一期' : '请选择'}</option>
        {issues?.map((item) => (
          <option key={item.id} value={item.id}>
            《{item.titleName}》{item.year}年第{item.issueNumber}期
          </option>
        ))}
      </select>
    </>
  );
}
