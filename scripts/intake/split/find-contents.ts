import { pieceText } from '../clean/edits.ts';
import type { Piece } from '../draft.ts';

/** What an entry of a 目录 says before its leader, and behind it. */
export type EntryEnd = { title: string; authors: string; page: number };

const ENTRY_END = /^(.*?)\s*(?:[.．·…]{2,}|\.{2,}|…+)\s*(.*?)\s*(\d{1,3})\s*$/u;

// Word draws its leader at a tab, which is read as one wide space: title, perhaps authors, page.
const TAB_ENTRY_END = /^(.{4,}?)\u3000+(?:(.*?)\u3000+)?(\d{1,3})\s*$/u;

const CONTENTS_HEAD = /^(?:CONTENTS\s*)?(?:目\s*[录次])(?:\s*CONTENTS)?$|^CONTENTS$/iu;

/** Where the 目录 stands in `pieces`, as a half-open range; `undefined` when there is none. */
export function findContents(pieces: readonly Piece[]): { from: number; to: number } | undefined {
  const from = pieces.findIndex(
    (piece) => piece.type === 'text' && CONTENTS_HEAD.test(pieceText(piece).trim()),
  );
  if (from < 0) return undefined;
  let to = from;
  for (let index = from + 1; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.type !== 'text') continue;
    if (pieceText(piece).split('\n').some(entryEnd)) to = index + 1;
    else if (index - to > 25) break;
  }
  return to > from ? { from, to } : undefined;
}

/** A line of a 目录 that ends an entry: leader, perhaps authors, a page number. `undefined` for any other line. */
export function entryEnd(line: string): EntryEnd | undefined {
  // No entry is a page of text, on which these patterns would be slow.
  if (line.length > 400) return undefined;
  const match = ENTRY_END.exec(line.trim()) ?? TAB_ENTRY_END.exec(line.trim());
  return match ? { title: match[1]!, authors: match[2] ?? '', page: Number(match[3]) } : undefined;
}
