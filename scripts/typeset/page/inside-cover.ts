import type { Cover, Paragraph } from '../../../content/model/index.ts';
import { figurePieces } from '../flow/blocks/figure.ts';
import type { FlowContext } from '../flow/context.ts';
import type { Note } from '../flow/item.ts';
import { type Placed, shift } from '../flow/piece.ts';
import { setText, stack } from '../flow/set-text.ts';
import { plainNameStyle } from './column-opening.ts';
import { setFurniture, setFurnitureHead } from './furniture-text.ts';
import type { PlacedPage } from './placed.ts';
import { blankPage, type PageContext } from './sheet.ts';

/**
 * 封二、封三, and a 封底 with figures: picture news 图片新闻, its picture above it, or a whole picture. An absent cover is a
 * white page.
 */
export function setInsideCover(context: PageContext, cover: Cover | undefined, number: number): PlacedPage {
  const page = blankPage(context, number);
  if (!cover) return page;
  const { grid } = context;
  if (cover.image && blocksOf(cover).length === 0) {
    const { file, alt } = cover.image;
    page.items.push({
      kind: 'image',
      x: 0,
      y: 0,
      width: grid.width,
      height: grid.height,
      file,
      alt,
      fit: 'cover',
    });
  }
  for (const tallest of [0.6, 0.5, 0.4, 0.33, 0.27, 0.2, 0.15]) {
    const set = coverMatter(context, cover, tallest);
    const room = grid.rows * grid.leading;
    if (set.height > room && tallest > 0.15) continue;
    page.items.push(...shift(set.pieces, grid.left(number), grid.top + Math.max(0, (room - set.height) / 3)));
    break;
  }
  return page;
}

function coverMatter(
  context: PageContext,
  cover: Cover,
  tallest: number,
): { pieces: Placed[]; height: number } {
  const { design, measure, grid } = context;
  const { opening } = design;
  const pieces: Placed[] = [];
  let y = 0;
  if (cover.title) {
    const width = grid.typeWidth - 14;
    const title = setFurnitureHead({
      measure,
      text: cover.title,
      style: plainNameStyle(design),
      furniture: 'cover',
      width,
      maxLines: 2,
    });
    pieces.push({ kind: 'box', x: 0, y: 2, width: 5, height: title.height - 4, fill: opening.bar });
    pieces.push(...shift(title.pieces, 14, 0));
    y = title.height + grid.leading;
  }
  for (const text of cover.lines ?? []) {
    const set = setFurniture({
      measure,
      text,
      style: design.styles.standfirst,
      furniture: 'cover',
      width: grid.typeWidth,
    });
    pieces.push(...shift(set.pieces, 0, y));
    y += set.height;
  }
  const flow = coverFlow(context);
  const notes: Note[] = [];
  for (const block of blocksOf(cover)) {
    const set = block.type === 'figure' ? figurePieces(flow, block, tallest) : paragraph(flow, block, notes);
    pieces.push(...shift(set.pieces.map(asCover), 0, y));
    y += set.height + grid.leading * 0.8;
  }
  for (const note of notes) {
    pieces.push(...shift(note.pieces.map(asCover), 0, y));
    y += note.height;
  }
  return { pieces, height: y };
}

/** A picture beside blocks is the first of them. */
function blocksOf({ image, blocks = [] }: Cover): NonNullable<Cover['blocks']> {
  return image && blocks.length > 0
    ? [{ type: 'figure', role: 'photo', images: [{ image }] }, ...blocks]
    : blocks;
}

/** Text across a whole page is larger than in a column, and stands in from the edges, in em. */
const LARGER = 1.15;
const INSET = 2;

/** A paragraph of a cover; the notes it calls are added to those for the foot. */
function paragraph(flow: FlowContext, { content, align }: Paragraph, notes: Note[]): Note {
  const { body } = flow.styles;
  const style = { ...body, size: body.size * LARGER, leading: body.leading * LARGER };
  const inset = INSET * style.size;
  const context = { ...flow, width: flow.width - 2 * inset };
  const firstIndent = align ? 0 : 2 * style.size;
  const lines = setText({
    context,
    part: 'paragraph',
    content,
    style,
    firstIndent,
    align: align ?? 'justify',
  });
  notes.push(...lines.flatMap((line) => line.notes));
  const { pieces, height } = stack(lines, style);
  return { pieces: shift(pieces, inset, 0), height };
}

/** Cover matter is no article: its lines have no origin. */
function coverFlow({ design, measure, paragraphs, grid }: PageContext): FlowContext {
  let notes = 0;
  return {
    measure,
    paragraphs,
    styles: design.styles,
    leading: grid.leading,
    width: grid.typeWidth,
    columnWidth: grid.typeWidth,
    fullWidth: grid.typeWidth,
    maxRows: grid.rows,
    pictures: 1,
    isFrugal: false,
    partsBoxes: false,
    spare: { lines: 0 },
    lines: {
      take: (part) => ({ origin: { article: '', part, line: 0 }, text: '' }),
      isAtEnd: () => true,
      nextNoteNumber: () => ++notes,
    },
  };
}

function asCover(piece: Placed): Placed {
  if (piece.kind !== 'text') return piece;
  const { origin: _, ...rest } = piece;
  return { ...rest, furniture: 'cover' };
}
