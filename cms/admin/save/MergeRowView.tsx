'use client';
import { useId } from 'react';
import { diffText } from '../../editorial/diff/text.ts';
import { MarkedText } from '../compare/MarkedText.tsx';
import type { Choice, MergeRow } from './merge-docs.ts';

const KINDS: Readonly<Record<MergeRow['kind'], string>> = {
  theirs: '只有对方改过',
  mine: '只有您改过',
  conflict: '两方都改过，请选定',
};

type Props = { row: MergeRow; choice: Choice | undefined; onChoose: (choice: Choice) => void };

/** One stretch: both texts with what each changed, and the choice. */
export function MergeRowView({ row, choice, onChoose }: Props) {
  const { label, kind, base, theirs, mine } = row;
  const isOpen = choice === undefined;
  return (
    <fieldset className={`kx-merge ${isOpen ? 'kx-merge--open' : ''}`}>
      <legend>
        {label}
        <span className="kx-hint">{KINDS[kind]}</span>
      </legend>
      <div className="kx-merge__pair">
        <Side base={base} isTaken={isTaken(choice, 'theirs')} lines={theirs} title="对方已保存的" />
        <Side base={base} isTaken={isTaken(choice, 'mine')} lines={mine} title="您写的" />
      </div>
      <Choices choice={choice} onChoose={onChoose} row={row} />
      {choice?.take === 'edited' ? (
        <textarea
          className="kx-field"
          aria-label={`${label}改写为`}
          onChange={(event) => onChoose({ take: 'edited', text: event.target.value.replaceAll('\n', '') })}
          rows={4}
          value={choice.text}
        />
      ) : null}
    </fieldset>
  );
}

function isTaken(choice: Choice | undefined, side: 'theirs' | 'mine'): boolean {
  return choice?.take === side || choice?.take === 'both';
}

function Choices({ row: { canTakeBoth, editable, mine, theirs }, choice, onChoose }: Props) {
  const name = useId();
  const offer = (take: Choice['take'], words: string, chosen: Choice) => (
    <label key={take}>
      <input checked={choice?.take === take} name={name} onChange={() => onChoose(chosen)} type="radio" />
      {words}
    </label>
  );
  return (
    <div className="kx-merge__choices">
      {offer('theirs', theirs.length > 0 ? '用对方的' : '不要这一处', { take: 'theirs' })}
      {offer('mine', mine.length > 0 ? '用我的' : '不要这一处', { take: 'mine' })}
      {canTakeBoth ? offer('both', '两个都留，对方的在前', { take: 'both' }) : null}
      {editable === undefined ? null : offer('edited', '改写', { take: 'edited', text: editable })}
    </div>
  );
}

type SideProps = { title: string; lines: readonly string[]; base: readonly string[]; isTaken: boolean };

function Side({ title, lines, base, isTaken: isChosen }: SideProps) {
  return (
    <div className={isChosen ? 'kx-merge__side kx-merge__side--taken' : 'kx-merge__side'}>
      <h4>
        {title}
        {isChosen ? <span className="kx-merge__taken">✓ 采用</span> : null}
      </h4>
      {lines.length === 0 ? <p className="kx-hint">（没有，或已删去）</p> : null}
      {lines
        .map((line, index) => ({ line, old: base[index] ?? '', place: `${index} ${line}` }))
        .map(({ line, old, place }) => (
          <Line key={place} line={line} old={old} />
        ))}
    </div>
  );
}

function Line({ line, old }: { line: string; old: string }) {
  if (old === '' || old === line) return <p>{line}</p>;
  return (
    <p>
      <MarkedText spans={diffText(old, line)} />
    </p>
  );
}
