import type { Piece, SourceImage } from '../draft.ts';
import { readCrosshead } from './blocks/crosshead.ts';
import { findSpeakers, readDialogue } from './blocks/dialogue.ts';
import { readFigure } from './blocks/figure.ts';
import { readInfoBox } from './blocks/info-box.ts';
import { readList } from './blocks/list.ts';
import { readParagraph } from './blocks/paragraph.ts';
import { readPullQuote } from './blocks/pull-quote.ts';
import type { BlockReader, BodyContext, ReadBlock } from './blocks/reader.ts';
import { readReferences } from './blocks/references.ts';
import { readTable } from './blocks/table.ts';

/** Readers in the order they are asked; the last one answers for any text. */
const READERS: readonly BlockReader[] = [
  readFigure,
  readTable,
  readReferences,
  readInfoBox,
  readPullQuote,
  readList,
  readCrosshead,
  readDialogue,
  readParagraph,
];

/** The paragraphs, tables and pictures of a body → blocks in the same order, each with what it came from. */
export function readBody(pieces: readonly Piece[], images: ReadonlyMap<string, SourceImage>): ReadBlock[] {
  const context: BodyContext = { images, speakers: findSpeakers(pieces) };
  const blocks: ReadBlock[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = firstAnswer(pieces, at, context);
    if (found) blocks.push(found.read);
    at = found?.next ?? at + 1;
  }
  return blocks;
}

function firstAnswer(pieces: readonly Piece[], at: number, context: BodyContext) {
  for (const reader of READERS) {
    const answer = reader(pieces, at, context);
    if (answer) return answer;
  }
  return undefined;
}
