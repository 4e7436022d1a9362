import { type Inline, normalizeInlines } from '../../../content/model/index.ts';
import { pieceText } from '../clean/edits.ts';
import type { TextPiece } from '../draft.ts';

/** The content of a paragraph ready for the model: outer white space off, runs joined. */
export function contentOf(piece: TextPiece): Inline[] {
  return trimInlines(normalizeInlines(piece.content));
}

/** A line of text without white space at its two ends. */
export function trimInlines(content: readonly Inline[]): Inline[] {
  const result = [...content];
  const first = result[0];
  if (first?.type === 'text') result[0] = { ...first, text: first.text.trimStart() };
  const last = result.at(-1);
  if (last?.type === 'text') result[result.length - 1] = { ...last, text: last.text.trimEnd() };
  return normalizeInlines(result);
}

/** A line of text without its first `length` UTF-16 units, which must lie in text runs. */
export function withoutLead(content: readonly Inline[], length: number): Inline[] {
  let rest = length;
  const cut = content.map((item): Inline => {
    if (item.type !== 'text' || rest === 0) return item;
    const taken = Math.min(rest, item.text.length);
    rest -= taken;
    return { ...item, text: item.text.slice(taken) };
  });
  return trimInlines(normalizeInlines(cut));
}

/** The text of a paragraph on one line. */
export function oneLine(piece: TextPiece): string {
  return pieceText(piece).replaceAll('\n', '').trim();
}
