import { type Inline, normalizeInlines, type TextRun } from '../../content/model/index.ts';

/**
 * The part of a line between two UTF-16 offsets of its plain text, marks and links kept. A footnote goes with the
 * character before its call.
 */
export function sliceInlines(content: readonly Inline[], from: number, to: number): Inline[] {
  let offset = 0;
  const part = (run: TextRun): TextRun => {
    const start = offset;
    offset += run.text.length;
    return { ...run, text: run.text.slice(Math.max(0, from - start), Math.max(0, to - start)) };
  };
  const sliced = content.flatMap((item): Inline[] => {
    if (item.type === 'text') return [part(item)];
    if (item.type === 'link') {
      const inner = item.content.map(part).filter((run) => run.text !== '');
      return inner.length > 0 ? [{ ...item, content: inner }] : [];
    }
    if (item.type === 'footnote') return isBehind(offset, from, to) ? [item] : [];
    offset += 1;
    return offset > from && offset <= to ? [item] : [];
  });
  return normalizeInlines(sliced);
}

function isBehind(offset: number, from: number, to: number): boolean {
  return offset === 0 ? from === 0 : offset > from && offset <= to;
}
