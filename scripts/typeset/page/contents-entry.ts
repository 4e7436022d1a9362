import {
  type Article,
  authorNames,
  headlineLines,
  headlineOnOneLine,
  titleWithPart,
} from '../../../content/model/index.ts';
import { baselineIn } from '../flow/context.ts';
import { spanStyle } from '../flow/inline-spans.ts';
import { authorSpans } from '../flow/name-spans.ts';
import { type Placed, shift } from '../flow/piece.ts';
import { type SetFurniture, setFurniture } from './furniture-text.ts';
import type { ContentsEntry } from './placed.ts';
import { folioOf, type PageContext } from './sheet.ts';

/** An entry of the 目录 drawn from its top left corner. */
export type EntryRow = { pieces: Placed[]; height: number; entry: ContentsEntry };

/** Indent of entries below their column's name, and of authors on a line of their own. In pt. */
const INDENT = 10;
const AUTHOR_INDENT = 20;
const FOLIO_WIDTH = 26;
const BETWEEN = 8;
/** Leaders are at least so long, in em of the entry. */
const LEAST_LEADER = 3;
/** Authors wider than this share of the measure get a line of their own. */
const WIDE_AUTHORS = 0.42;

/** One article of the 目录: title, leaders, all authors, the page on which it starts. The whole row is a link. */
export function contentsEntry(context: PageContext, article: Article, page: number): EntryRow {
  const { grid, design } = context;
  const { entry: style, authors: authorStyle } = design.contents;
  const entry = {
    article: article.id,
    title: headlineOnOneLine(titleWithPart(article)),
    authors: authorNames(article.byline),
    folio: folioOf(page) ?? '',
    page,
  };
  const right = grid.typeWidth - FOLIO_WIDTH;
  const authors = entryAuthors(context, article, right - INDENT);
  const beside = authors.isBeside ? authors.set.width + BETWEEN : 0;
  const titleWidth = right - INDENT - beside - LEAST_LEADER * style.size;
  const title = entryTitle(context, titleWithPart(article), titleWidth);
  const lastLine = title.height - style.leading;
  const baseline = lastLine + baselineIn(style.leading, style.size);
  const authorTop = baseline - baselineIn(authorStyle.leading, authorStyle.size);
  const below = authors.isBeside ? 0 : authors.set.height;
  const height = title.height + below;
  const pieces: Placed[] = [
    ...shift(title.pieces, INDENT, 0),
    ...leaders(context, INDENT + lastLineEnd(title.pieces) + BETWEEN, right - beside - BETWEEN, baseline),
    ...(authors.isBeside
      ? shift(authors.set.pieces, right - authors.set.width, authorTop)
      : shift(authors.set.pieces, INDENT + AUTHOR_INDENT, title.height)),
    ...shift(folio(context, entry.folio).pieces, right, lastLine),
    { kind: 'link', x: 0, y: 0, width: grid.typeWidth, height, page },
  ];
  return { pieces, height, entry };
}

/** All authors, beside the title when they are short, else on lines of their own. */
function entryAuthors(
  context: PageContext,
  article: Article,
  room: number,
): { set: SetFurniture; isBeside: boolean } {
  const style = { ...context.design.contents.authors, align: 'left' as const };
  const spans = authorSpans(article, spanStyle(style));
  if (spans.length === 0) return { set: { pieces: [], height: 0, width: 0, lines: 0 }, isBeside: false };
  const { measure } = context;
  const width = room - AUTHOR_INDENT;
  const set = setFurniture({ measure, text: '', spans, style, furniture: 'contents', width });
  return { set, isBeside: set.lines === 1 && set.width <= room * WIDE_AUTHORS };
}

/** The title, parted where its headline prefers when it needs more than one line. */
function entryTitle(context: PageContext, title: string, width: number): SetFurniture {
  const style = context.design.contents.entry;
  const set = (text: string) => furnitureOf(context, text, style, width);
  const lines: string[] = [];
  for (const part of headlineLines(title)) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${part}` : part;
    if (lines.length > 0 && set(joined).lines === 1) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  const pieces: Placed[] = [];
  let height = 0;
  for (const line of lines.map(set)) {
    pieces.push(...shift(line.pieces, 0, height));
    height += line.height;
  }
  return { pieces, height, width, lines: lines.length };
}

function furnitureOf(
  { measure }: PageContext,
  text: string,
  style: PageContext['design']['contents']['entry'],
  width: number,
): SetFurniture {
  return setFurniture({ measure, text, style, furniture: 'contents', width });
}

function folio(context: PageContext, text: string): SetFurniture {
  return furnitureOf(context, text, { ...context.design.contents.folio, align: 'right' }, FOLIO_WIDTH);
}

function lastLineEnd(pieces: readonly Placed[]): number {
  const last = pieces.at(-1);
  return last?.kind === 'text' ? last.x + last.width : 0;
}

/** Leaders as one line of text on a grid of half ems from the right, so that they stand below each other. */
function leaders({ design, measure }: PageContext, from: number, to: number, baseline: number): Placed[] {
  const { leader, entry } = design.contents;
  const step = entry.size * 0.5;
  const count = Math.floor((to - from) / step);
  if (count < 2) return [];
  const advance = (measure.advance(entry.face, leader.text.codePointAt(0)!) ?? 0.5) * entry.size;
  return [
    {
      kind: 'text',
      x: to - count * step,
      y: baseline,
      face: entry.face,
      size: entry.size,
      ink: leader.ink,
      text: leader.text.repeat(count),
      offsets: Array.from({ length: count }, (_, index) => index * step),
      width: (count - 1) * step + advance,
      furniture: 'contents',
    },
  ];
}
