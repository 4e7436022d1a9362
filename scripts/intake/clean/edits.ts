import { type Inline, normalizeInlines, type TextRun } from '../../../content/model/index.ts';
import type { Change, TextPiece } from '../draft.ts';

/** One replacement in a paragraph's text (as `pieceText` gives it); edits of one rule never overlap. */
export type Edit = { offset: number; before: string; after: string };

/** A clean rule: looks at the text of one paragraph and says what to replace. Pure; sees no neighbours. */
export type CleanRule = { name: string; edits: (text: string) => Edit[] };

/** The text of a paragraph with line breaks as `\n`; footnote texts are not in it. */
export function pieceText(piece: { content: readonly Inline[] }): string {
  return runsOf(piece.content)
    .map((run) => run.text)
    .join('');
}

const BREAK = { type: 'text', text: '\n' } as const;

function runsOf(content: readonly Inline[]): readonly TextRun[] {
  return content.flatMap((item): readonly TextRun[] => {
    if (item.type === 'text') return [item];
    if (item.type === 'link') return item.content;
    return item.type === 'lineBreak' ? [BREAK] : [];
  });
}

/** The paragraph with the edits made, marks and links kept, and the same edits as changes for the report. */
export function applyEdits(
  piece: TextPiece,
  edits: readonly Edit[],
  rule: string,
): { piece: TextPiece; changes: Change[] } {
  if (edits.length === 0) return { piece, changes: [] };
  const content = normalizeInlines(editContent(piece.content, edits));
  return {
    piece: { ...piece, content },
    changes: edits.map((edit) => ({ rule, at: piece.at, ...edit })),
  };
}

function editContent(content: readonly Inline[], edits: readonly Edit[]): Inline[] {
  let offset = 0;
  const editRun = (run: TextRun): TextRun => {
    const text = editText(run.text, offset, edits);
    offset += run.text.length;
    return { ...run, text };
  };
  return content.flatMap((item): Inline[] => {
    if (item.type === 'footnote') return [item];
    if (item.type === 'lineBreak') {
      const edit = edits.find((candidate) => candidate.offset === offset);
      offset += 1;
      return edit ? (edit.after === '' ? [] : [{ type: 'text', text: edit.after }]) : [item];
    }
    if (item.type === 'text') return [editRun(item)];
    const inner = item.content.map(editRun).filter((run) => run.text !== '');
    return inner.length > 0 ? [{ ...item, content: inner }] : [];
  });
}

// An edit that spans two runs is written into the run it begins in and taken out of the next one.
function editText(text: string, start: number, edits: readonly Edit[]): string {
  let result = '';
  let position = start;
  const end = start + text.length;
  for (const edit of edits) {
    const from = edit.offset;
    const to = from + edit.before.length;
    if (to <= start || from >= end) continue;
    if (from > position) result += text.slice(position - start, from - start);
    if (from >= start) result += edit.after;
    position = Math.min(to, end);
  }
  return result + text.slice(position - start);
}
