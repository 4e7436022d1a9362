'use client';
import { Button } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import type { Delegation } from '../../operations/delegations.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { DelegationForm } from './DelegationForm.tsx';
import { DELEGATIONS_URL, type DelegationList, delegationState } from './use-principals.ts';

const STATES = { inForce: '有效', coming: '未开始', over: '已结束', revoked: '已撤回' } as const;

/** What was delegated by and to the signed-in person, and the form to delegate. */
export function Delegations() {
  const [list, setList] = useState<DelegationList>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const reload = useCallback(async () => {
    const answer = await call<DelegationList>(DELEGATIONS_URL);
    if (answer.ok) setList(answer.body);
    setProblems(answer.ok ? [] : answer.problems);
  }, []);
  useEffect(() => void reload(), [reload]);
  const revoke = async (id: string) => {
    const answer = await call(`/api/delegations/${id}/revoke`, { method: 'POST', body: {} });
    if (answer.ok) await reload();
    else setProblems(answer.problems);
  };
  if (!list) return <ProblemNote problems={problems} />;
  const given = list.delegations.filter(({ principal }) => principal === list.me);
  const received = list.delegations.filter(({ delegate }) => delegate === list.me);
  return (
    <>
      <ProblemNote problems={problems} />
      <h2>委托别人</h2>
      {list.delegates.length > 0 ? (
        <DelegationForm delegates={list.delegates} onGiven={() => void reload()} today={list.today} />
      ) : (
        <p className="kx-note">
          没有和您角色相同的同志，现在不能委托。需要时请系统管理员给代办的同志加上您的角色。
        </p>
      )}
      <h2>我给出的</h2>
      <DelegationTable empty="没有给出过委托。" list={list} onRevoke={(id) => void revoke(id)} rows={given} />
      <h2>我受托的</h2>
      <DelegationTable
        empty="没有人委托您。有人委托时，这里和待办里会写明“代 某某”。"
        list={list}
        rows={received}
      />
    </>
  );
}

type TableProps = {
  rows: readonly Delegation[];
  list: DelegationList;
  empty: string;
  onRevoke?: (id: string) => void;
};

function DelegationTable({ rows, list, empty, onRevoke }: TableProps) {
  if (rows.length === 0) return <p className="kx-hint">{empty}</p>;
  return (
    <table className="kx-table">
      <thead>
        <tr>
          <th>{onRevoke ? '受托人' : '委托人'}</th>
          <th>起止</th>
          <th>事由</th>
          <th>状态</th>
          <th aria-label="办理" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = delegationState(row, list.today);
          const isOpen = state === 'inForce' || state === 'coming';
          return (
            <tr key={row.id}>
              <td>{onRevoke ? row.delegateName : row.principalName}</td>
              <td>
                {row.startsOn} 至 {row.endsOn}
              </td>
              <td>{row.reason}</td>
              <td>{STATES[state]}</td>
              <td>
                {onRevoke && isOpen ? (
                  <Button
                    buttonStyle="secondary"
                    margin={false}
                    onClick={() => onRevoke(row.id)}
                    size="small"
                  >
                    撤回
                  </Button>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
