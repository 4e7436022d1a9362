import type { Span } from '../../editorial/diff/text.ts';

/** A text with what was taken out and put in marked: `del` and `ins`, told apart without colour. */
export function MarkedText({ spans }: { spans: readonly Span[] }) {
  return spans
    .map((span, index) => ({ ...span, place: `${index} ${span.kind}` }))
    .map(({ kind, text, place }) => {
      if (kind === 'removed') return <del key={place}>{text}</del>;
      return kind === 'added' ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>;
    });
}
