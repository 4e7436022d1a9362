'use client';
import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useEffect, useState } from 'react';
import { type AuditFilter, auditWhere, queryString } from '../../operations/audit-filter.ts';
import { AUDIT_KINDS, AUDIT_RESULTS } from '../../operations/audit-words.ts';
import { call } from '../api/call.ts';
import { AuditChain, type ChainState } from './AuditChain.tsx';
import '../styles.css';
import './audit.css';

const LIST = '/admin/collections/audit-log';

/** Above the log: whether its chain is whole, what to see of it, and the same as a file. */
export function AuditTools() {
  const [state, setState] = useState<ChainState>();
  const [filter, setFilter] = useState<AuditFilter>({});
  const router = useRouter();
  useEffect(() => {
    void call<ChainState>('/api/audit-log/state').then((answer) => {
      if (answer.ok) setState(answer.body);
    });
  }, []);
  const change = (name: keyof AuditFilter) => (value: string) => setFilter({ ...filter, [name]: value });
  const show = (event: FormEvent) => {
    event.preventDefault();
    const query = queryString(auditWhere(filter));
    router.push(query ? `${LIST}?${query}` : LIST);
  };
  const clear = () => {
    setFilter({});
    router.push(LIST);
  };
  const file = `/api/audit-log/csv?${new URLSearchParams(Object.entries(filter).filter(([, value]) => value))}`;
  return (
    <section aria-label="查核日志" className="kx-audit">
      <AuditChain state={state} />
      <form className="kx-audit__filter" onSubmit={show}>
        <Text label="自" onChange={change('from')} type="date" value={filter.from} />
        <Text label="至" onChange={change('to')} type="date" value={filter.to} />
        <Text label="姓名" onChange={change('actor')} value={filter.actor} />
        <Choice label="类别" onChange={change('kind')} options={KINDS} value={filter.kind} />
        <Choice label="结果" onChange={change('result')} options={RESULTS} value={filter.result} />
        <Text label="对象（稿件、期、账号）" onChange={change('subject')} value={filter.subject} />
        <Button margin={false} size="small" type="submit">
          筛选
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={clear} size="small">
          清除
        </Button>
        <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={file}>
          导出表格
        </Button>
      </form>
    </section>
  );
}

const KINDS = AUDIT_KINDS.map(({ prefix, label }) => ({ value: prefix, label }));
const RESULTS = Object.entries(AUDIT_RESULTS).map(([value, label]) => ({ value, label }));

type Props = { label: string; value?: string; onChange: (value: string) => void };

function Text({ label, value = '', onChange, type = 'text' }: Props & { type?: 'text' | 'date' }) {
  return (
    <label>
      <span>{label}</span>
      <input
        className="kx-field"
        onChange={(event) => onChange(event.target.value)}
        type={type}
        value={value}
      />
    </label>
  );
}

function Choice({
  label,
  value = '',
  onChange,
  options,
}: Props & { options: readonly { value: string; label: string }[] }) {
  return (
    <label>
      <span>{label}</span>
      <select className="kx-field" onChange={(event) => onChange(event.target.value)} value={value}>
        <option value="">全部</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
