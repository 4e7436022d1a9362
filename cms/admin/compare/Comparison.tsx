'use client';
import { Button } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { foldUnchanged, type Passage } from '../../editorial/diff/fold.ts';
import type { TextComparison } from '../../operations/article-texts.ts';
import { changesAsText, factWords, formWords } from './change-words.ts';
import { DiffLine } from './DiffLine.tsx';
import { useChangeWalk } from './use-change-walk.ts';

/** What changed between two texts: a summary, the facts, and the text with its changes marked. */
export function Comparison({ comparison }: { comparison: TextComparison }) {
  const { diff, columns } = comparison;
  const list = useRef<HTMLElement>(null);
  const { position, step } = useChangeWalk(list);
  const changes = diff.lines.filter(({ kind }) => kind !== 'same').length;
  const moved = diff.lines.filter(({ kind, move }) => kind === 'added' && move !== undefined).length;
  const isEqual = changes === 0 && !diff.facts?.length && !diff.form?.length;
  return (
    <>
      <div className="kx-compare__bar">
        <p>
          <strong>{isEqual ? '两份文字完全相同' : `增 ${diff.added} 字，删 ${diff.removed} 字`}</strong>
          {moved > 0 ? `，移动 ${moved} 段` : ''}
          {diff.isOnlyForm ? '：文字一样，只有字形或图片不同' : ''}
        </p>
        {changes > 0 ? (
          <div className="kx-actions">
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => step(-1)}
              size="small"
              tooltip="也可按 K"
            >
              上一处
            </Button>
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => step(1)}
              size="small"
              tooltip="也可按 J"
            >
              下一处
            </Button>
            <CopyChanges text={() => changesAsText(diff.lines)} />
            <span aria-live="polite" className="kx-hint">
              {position === undefined ? `共 ${changes} 处改动` : `第 ${position + 1} 处，共 ${changes} 处`}
            </span>
          </div>
        ) : null}
      </div>
      <Facts columns={columns} diff={diff} />
      <section aria-label="文字对照" className="kx-compare__text" ref={list}>
        {foldUnchanged(diff.lines).map((passage) => (
          <PassageLines key={passage.from} passage={passage} />
        ))}
      </section>
    </>
  );
}

function PassageLines({ passage: { kind, lines, from } }: { passage: Passage }) {
  const rows = lines
    .map((line, index) => ({ line, place: from + index }))
    .map(({ line, place }) => <DiffLine key={place} line={line} />);
  if (kind === 'shown') return rows;
  return (
    <details className="kx-compare__fold">
      <summary>{lines.length} 段没有改动，点开来看</summary>
      {rows}
    </details>
  );
}

function Facts({ diff, columns }: Pick<TextComparison, 'diff' | 'columns'>) {
  const facts = (diff.facts ?? []).map((fact) => factWords(fact, columns));
  const form = (diff.form ?? []).map((item) => ({
    key: `${item.change} ${item.block}`,
    words: formWords(item),
  }));
  if (facts.length + form.length === 0) return null;
  return (
    <ul className="kx-compare__facts">
      {facts.map(({ label, before, after }) => (
        <li key={label}>
          {label}：<del>{before}</del> → <ins>{after}</ins>
        </li>
      ))}
      {form.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}

function CopyChanges({ text }: { text: () => string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  // Without https a browser has no clipboard for pages; the text can still be selected.
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(text()).then(
      () => true,
      () => false,
    );
    setState(isCopied ? 'copied' : 'refused');
  };
  const words = { idle: '复制改动清单', copied: '已复制', refused: '请在页面上选取复制' }[state];
  return (
    <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="small">
      {words}
    </Button>
  );
}
