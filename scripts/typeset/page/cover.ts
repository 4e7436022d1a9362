import { type Cover, type Issue, issueLabel } from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextStyle } from '../flow/style.ts';
import { codePointCount } from '../text/code-point-count.ts';
import { coverWords } from './cover-words.ts';
import { type SetFurniture, setFurniture } from './furniture-text.ts';
import { coverNotices } from './notices.ts';
import type { PlacedPage } from './placed.ts';
import { blankPage, type PageContext } from './sheet.ts';

/** Pictures that run to the edge go beyond the trim by this much, for cutting. In pt. */
export const BLEED = 8.504;

/**
 * 封面: nameplate and issue above the picture, 要目 and notices below it; without a picture a coloured field with the
 * cover's title stands in its place.
 */
export function setFrontCover(context: PageContext, issue: Issue): PlacedPage {
  const { grid, design } = context;
  const style = design.cover;
  const page = blankPage(context, 1);
  const { front } = issue.covers;
  const margin = grid.left(1);
  const width = grid.typeWidth;
  const put = (text: string, textStyle: TextStyle): SetFurniture => cover(context, text, textStyle, width);
  page.items.push(fill(grid.width, grid.height, 0, style.paper));

  const notices = coverNotices(issue);
  let y = grid.height * 0.045;
  const align = ['left', 'right'] as const;
  notices.slice(0, 2).forEach((text, index) => {
    page.items.push(...shift(put(text, { ...style.notice, align: align[index] }).pieces, margin, y));
  });
  y += style.notice.leading * 1.6;
  const nameplate = put(issue.titleName, fitted(issue.titleName, style.nameplate, width));
  page.items.push(...shift(nameplate.pieces, margin, y));
  y += nameplate.height;
  const isBand = style.shape === 'band';
  if (!isBand)
    page.items.push({
      kind: 'rule',
      x1: margin,
      y1: y + 5,
      x2: margin + width,
      y2: y + 5,
      thickness: 1.2,
      ink: style.band,
    });
  y += 9;
  const label = put(issueLabel(issue), { ...style.label, align: 'left' });
  const issuer = issue.masthead.issuingBody
    ? put(`${issue.masthead.issuingBody}　编印`, { ...style.issuer, align: 'right' })
    : undefined;
  page.items.push(...shift(label.pieces, margin, y));
  if (issuer) page.items.push(...shift(issuer.pieces, margin, y + (label.height - issuer.height) / 2));
  y += label.height + 10;
  // The band lies over the paper and under the words.
  if (isBand) page.items.splice(1, 0, fill(grid.width, y, 0, style.band, 0));

  const announce = announcement(context, front, width);
  const foot = grid.height - announce.height - grid.height * 0.04;
  page.items.push(...field(context, issue, y, foot - 14 - y));
  page.items.push(...shift(announce.pieces, margin, foot));
  return page;
}

function cover({ measure }: PageContext, text: string, style: TextStyle, width: number): SetFurniture {
  return setFurniture({ measure, text, style, furniture: 'cover', width });
}

/** The nameplate fills the measure at most; long names are set smaller. */
export function fitted(text: string, style: TextStyle, width: number): TextStyle {
  const size = Math.min(style.size, (width * 0.96) / Math.max(1, codePointCount(text)));
  return { ...style, size, leading: (style.leading * size) / style.size };
}

/** A field across the page; one from the top edge runs into the bleed there, and by `below` at its foot. */
function fill(width: number, height: number, y: number, ink: TextStyle['ink'], below = BLEED): Placed {
  const isAtTop = y === 0;
  return {
    kind: 'box',
    x: -BLEED,
    y: isAtTop ? -BLEED : y,
    width: width + 2 * BLEED,
    height: height + (isAtTop ? BLEED + below : 0),
    fill: ink,
  };
}

/** The picture of a front cover: its own, else that of its first figure. */
function pictureOf({ image, blocks = [] }: Cover): Cover['image'] {
  return image ?? blocks.flatMap((block) => (block.type === 'figure' ? block.images : []))[0]?.image;
}

/** The picture across the page, or a coloured field with the cover's title, or with the number of the issue. */
function field(context: PageContext, issue: Issue, y: number, height: number): Placed[] {
  const { grid, design } = context;
  const { front } = issue.covers;
  const image = pictureOf(front);
  if (image) {
    const { file, alt } = image;
    return [{ kind: 'image', x: -BLEED, y, width: grid.width + 2 * BLEED, height, file, alt, fit: 'cover' }];
  }
  const style = design.cover;
  const onField = (size: number): TextStyle => ({
    ...style.nameplate,
    size,
    leading: size * 1.4,
    ink: style.paper,
    align: 'center',
  });
  const lines = front.title
    ? [cover(context, front.title, onField(34), grid.typeWidth)]
    : [
        cover(context, String(issue.year), onField(30), grid.typeWidth),
        cover(context, issue.issueNumber, onField(120), grid.typeWidth),
      ];
  const pieces: Placed[] = [fill(grid.width, height, y, style.band)];
  let at = y + (height - lines.reduce((sum, line) => sum + line.height, 0)) / 2;
  for (const line of lines) {
    pieces.push(...shift(line.pieces, grid.left(1), at));
    at += line.height;
  }
  return pieces;
}

function announcement(
  context: PageContext,
  front: Cover,
  width: number,
): { pieces: Placed[]; height: number } {
  const { design } = context;
  const style = design.cover;
  const pieces: Placed[] = [];
  let y = 0;
  if (front.title && pictureOf(front)) {
    const title = cover(context, front.title, style.announceTitle, width);
    pieces.push(...title.pieces);
    y += title.height + 4;
  }
  const lines = [...(front.lines ?? []), ...(front.blocks ?? []).flatMap(coverWords)];
  const columns = lines.length > 3 ? 2 : 1;
  const columnWidth = width / columns;
  const perColumn = Math.ceil(lines.length / columns);
  const heights = Array.from({ length: columns }, () => y);
  lines.forEach((text, index) => {
    const column = Math.floor(index / perColumn);
    const set = cover(context, text, style.announce, columnWidth - 20);
    const top = heights[column]!;
    const dot: Placed = {
      kind: 'box',
      x: column * columnWidth,
      y: top + style.announce.leading / 2 - 2,
      width: 4,
      height: 4,
      fill: style.band,
    };
    pieces.push(dot, ...shift(set.pieces, column * columnWidth + 12, top));
    heights[column] = top + set.height;
  });
  return { pieces, height: Math.max(...heights) };
}
