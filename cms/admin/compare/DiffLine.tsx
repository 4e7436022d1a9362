import type { LineDiff } from '../../editorial/diff/article.ts';
import { lineWords } from './change-words.ts';
import { MarkedText } from './MarkedText.tsx';
import { PART_LABELS } from './part-labels.ts';

/** One line of the comparison; a changed one can be walked to（`data-change`）. */
export function DiffLine({ line }: { line: LineDiff }) {
  const { mark, words } = lineWords(line);
  const isChange = line.kind !== 'same';
  return (
    <div
      className={`kx-diff kx-diff--${line.move === undefined ? line.kind : 'moved'}`}
      {...(isChange ? { 'data-change': '', tabIndex: -1 } : {})}
    >
      <span className="kx-diff__mark" title={words}>
        {mark}
        {line.move === undefined ? '' : line.move}
      </span>
      <span className="kx-diff__part">{PART_LABELS[line.part]}</span>
      <p className="kx-diff__text">
        <Spans line={line} />
      </p>
    </div>
  );
}

function Spans({ line: { kind, spans, move, inMove } }: { line: LineDiff }) {
  if (move !== undefined && kind === 'added' && inMove) return <MarkedText spans={inMove} />;
  // What was moved is neither lost nor new: it is not struck out or underlined as such.
  if (move !== undefined) return spans.map(({ text }) => text).join('');
  return <MarkedText spans={spans} />;
}
