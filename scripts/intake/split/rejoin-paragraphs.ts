import { pieceText } from '../clean/edits.ts';
import { isFinished } from '../clean/sentence.ts';
import type { Change, Piece, TextPiece } from '../draft.ts';
import { isCreditedCaption, isFootNote } from './foot-note.ts';
import { numberedLevel } from './numbered-level.ts';

/** What rejoining needs to know: unmarked short lines are no crossheads where the text marks its headings. */
export type RejoinContext = { hasMarkedHeadings: boolean };

/**
 * Joins paragraphs cut by the end of a column or page: a paragraph in mid-sentence takes the next running one. A
 * caption that stands between is put after the joined paragraph. `joined` counts the seams.
 */
export function rejoinParagraphs(
  pieces: readonly Piece[],
  context: RejoinContext,
): { pieces: Piece[]; changes: Change[] } {
  const result: Piece[] = [];
  const changes: Change[] = [];
  const runIn = runInLevels(pieces);
  let aside: Piece[] = [];
  let isOpen = false;
  for (const [index, piece] of pieces.entries()) {
    const last = result.at(-1);
    if (isOpen && isAside(pieces, index)) {
      aside.push(piece);
      continue;
    }
    if (isOpen && last?.type === 'text' && piece.type === 'text' && isRunning(piece)) {
      const joined = join(last, piece);
      changes.push({
        rule: 'rejoin',
        at: piece.at,
        offset: pieceText(last).length,
        before: '\n',
        after: '',
        onto: last.at,
      });
      result[result.length - 1] = joined;
      isOpen = isCut(joined, runIn, context);
      continue;
    }
    result.push(...aside, piece);
    aside = [];
    isOpen = piece.type === 'text' && isCut(piece, runIn, context);
  }
  return { pieces: [...result, ...aside], changes };
}

function join(left: TextPiece, right: TextPiece): TextPiece {
  const look = right.look.ended ? { ...left.look, ended: true } : left.look;
  return { ...left, content: [...left.content, ...right.content], look };
}

function isRunning(piece: TextPiece): boolean {
  const text = pieceText(piece);
  return !piece.look.heading && !piece.look.list && !isFootNote(text) && !isCreditedCaption(text);
}

function isCut(piece: TextPiece, runIn: ReadonlySet<number>, context: RejoinContext): boolean {
  const text = pieceText(piece);
  if (!isRunning(piece) || piece.look.ended || piece.look.align || isFinished(text)) return false;
  if (isCaptionLine(piece)) return false;
  const level = numberedLevel(text);
  // （三）坚持以督守廉,用监 is a cut paragraph when its siblings run on after their heads; else it is a crosshead.
  if (level) return runIn.has(level) || /[。；]/u.test(text);
  const isShort = text.length <= 30 && !/[。，、；]/u.test(text);
  return context.hasMarkedHeadings || !isShort;
}

function runInLevels(pieces: readonly Piece[]): Set<number> {
  const levels = new Set<number>();
  for (const piece of pieces) {
    if (piece.type !== 'text' || piece.look.heading) continue;
    const text = pieceText(piece);
    const level = numberedLevel(text);
    if (level && /[。；].{8,}/u.test(text)) levels.add(level);
  }
  return levels;
}

// A short line without any punctuation at the head of a page is a caption; the sentence goes on below it.
function isAside(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]!;
  if (piece.type !== 'text') return true;
  const next = pieces[index + 1];
  return isCaptionLine(piece) && next?.type === 'text' && !next.look.heading && isRunning(next);
}

/** True for a short line without a sentence at the head of a page: a caption that lost its picture. */
export function isCaptionLine(piece: TextPiece): boolean {
  const text = pieceText(piece);
  if (isCreditedCaption(text)) return true;
  return (
    piece.look.pageBefore === true &&
    !piece.look.heading &&
    text.length <= 40 &&
    !/[，。；：！？,;]/u.test(text)
  );
}
