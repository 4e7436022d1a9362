import { pieceText } from '../clean/edits.ts';
import type { Piece } from '../draft.ts';

/** A line of a 目录 that ends an entry: leader, perhaps authors, a page number. */
export const ENTRY_END = /^(.*?)\s*(?:[.．·…]{2,}|\.{2,}|…+)\s*(.*?)\s*(\d{1,3})\s*$/u;

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
    if (pieceText(piece).split('\n').some(isEntryEnd)) to = index + 1;
    else if (index - to > 25) break;
  }
  return to > from ? { from, to } : undefined;
}

/** True for a line with a leader and a page number at its end. */
export function isEntryEnd(line: string): boolean {
  return ENTRY_END.test(line.trim());
}
