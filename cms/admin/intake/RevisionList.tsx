'use client';
import { useId } from 'react';
import { when } from '../api/when.ts';
import type { IntakeRevision } from './contract.ts';

type Choice = 'accepted' | 'original';
type Props = {
  revisions: readonly IntakeRevision[];
  choice: Choice;
  /** Absent where the side is not to be chosen any more. */
  onChoose?: (choice: Choice) => void;
};

const KINDS = { inserted: '插入', deleted: '删除', movedFrom: '从这里移走', movedTo: '移到这里' } as const;
const CHOICES: readonly [Choice, string][] = [
  ['accepted', '接受修订'],
  ['original', '按修订前的原稿'],
];

/** The tracked changes of a manuscript, and which side of them is taken. */
export function RevisionList({ revisions, choice, onChoose }: Props) {
  const name = useId();
  return (
    <details className="kx-details" open={onChoose !== undefined}>
      <summary>
        原稿有 {revisions.length} 处修订（{choice === 'accepted' ? '已接受' : '按修订前'}）
      </summary>
      {onChoose ? (
        <p>
          {CHOICES.map(([value, label]) => (
            <label className="kx-choice" key={value}>
              <input checked={choice === value} name={name} onChange={() => onChoose(value)} type="radio" />{' '}
              {label}
            </label>
          ))}
        </p>
      ) : null}
      <ol className="kx-revisions">
        {revisions.map(({ kind, text, by, on }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two changes may be alike.
          <li key={place}>
            {KINDS[kind]} {kind === 'deleted' || kind === 'movedFrom' ? <del>{text}</del> : <ins>{text}</ins>}
            <span className="kx-hint">
              {by ? ` ${by}` : ''}
              {on ? ` ${when(on)}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
