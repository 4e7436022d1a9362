'use client';
import { Button, useForm } from '@payloadcms/ui';
import { useMemo, useState } from 'react';
import { MergeRowView } from './MergeRowView.tsx';
import { type Choice, type FieldPlan, givenChoice, mergedFields, planMerge, rowsOf } from './merge-docs.ts';
import '../styles.css';
import './merge.css';

export type Doc = Record<string, unknown> & { revision?: number };

type Props = {
  /** The text both started from; absent when it cannot be read any more. */
  base: Doc | undefined;
  theirs: Doc;
  /** What the form is to hold now, to be saved as coming from `theirs.revision`. */
  onMerged: (merged: Record<string, unknown>) => void;
  onClose: () => void;
};

/** Someone else saved first: theirs on the left, mine on the right, and stretch by stretch what is to stand. */
export function MergeDialog({ base, theirs, onMerged, onClose }: Props) {
  const { getData } = useForm();
  const plan = useMemo<FieldPlan[]>(
    () => planMerge({ base, theirs, mine: getData() }),
    [base, getData, theirs],
  );
  const rows = useMemo(() => rowsOf(plan), [plan]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = (row: (typeof rows)[number]) => choices.get(row.key) ?? givenChoice(row.kind);
  const open = rows.filter((row) => choiceOf(row) === undefined).length;
  const choose = (key: string, choice: Choice) => setChoices((known) => new Map(known).set(key, choice));
  return (
    <div aria-labelledby="kx-merge-title" aria-modal="true" className="kx-conflict" role="dialog">
      <div className="kx-conflict__box">
        <h3 id="kx-merge-title">别人刚刚保存过，您的改动还没有保存</h3>
        <p className="kx-hint">
          左边是已保存的第 {theirs.revision}{' '}
          版，右边是您写的。只有一方改过的已经替您选好，可以改选；两方都改过的要您来定。
        </p>
        {rows.length === 0 ? <p>两份文字相同，可以直接保存。</p> : null}
        <div className="kx-conflict__list">
          {rows.map((row) => (
            <MergeRowView
              choice={choiceOf(row)}
              key={row.key}
              onChoose={(choice) => choose(row.key, choice)}
              row={row}
            />
          ))}
        </div>
        <p aria-live="polite" className="kx-hint">
          {open > 0 ? `还有 ${open} 处没有选定。` : '都已选定，可以保存。'}
        </p>
        <div className="kx-actions">
          <Button
            disabled={open > 0}
            margin={false}
            onClick={() => onMerged(mergedFields(plan, choices))}
            size="small"
          >
            合并并保存
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
            先关上，我再改改
          </Button>
        </div>
      </div>
    </div>
  );
}
