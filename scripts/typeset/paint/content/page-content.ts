import type { Placed, PlacedBox, PlacedImage, PlacedRule, PlacedText } from '../../flow/piece.ts';
import type { FontBook } from '../../fonts/font-book.ts';
import type { PlacedPage } from '../../page/placed.ts';
import type { Structure } from '../document/structure.ts';
import type { PdfFonts } from '../font/pdf-font.ts';
import { drawnFrame } from '../image/drawn-frame.ts';
import { bleedOf, type Profile, sheetMarginOf } from '../profile.ts';
import { bleedRect } from './bleed-rect.ts';
import { fillColour, strokeColour } from './colour.ts';
import { cropMarks } from './crop-marks.ts';
import { pdfNumber, pdfNumbers } from './number.ts';
import { tagOf } from './tag.ts';
import { textOperators } from './text-operators.ts';

/** What painting a page needs to know of the document. */
export type PageTools = {
  profile: Profile;
  book: FontBook;
  fonts: PdfFonts;
  structure: Structure;
  /** Ids of the articles in printed order. */
  articles: readonly string[];
  /** Name of a picture in the page's resources, and its size in pixels. */
  image(file: string): { name: string; width: number; height: number };
};

/** The content stream of one page, origin at the foot of the trimmed page. */
export function pageContent(page: PlacedPage, tools: PageTools): string {
  const margin = sheetMarginOf(tools.profile);
  const painter = { page, tools, article: firstArticle(page.items) };
  let content = margin > 0 ? `q 1 0 0 1 ${pdfNumbers(margin, margin)} cm\n` : '';
  for (let at = 0; at < page.items.length; ) {
    const group = groupAt(page.items, at);
    content += paintGroup(painter, group);
    at += group.length;
  }
  return margin > 0 ? `${content}Q\n${cropMarks(page, tools.profile)}` : content;
}

type Painter = { page: PlacedPage; tools: PageTools; article: string | undefined };

function firstArticle(items: readonly Placed[]): string | undefined {
  for (const item of items) if (item.kind === 'text' && item.origin) return item.origin.article;
  return undefined;
}

/** Neighbours that become one marked content sequence: pieces of one reading line, or rules and boxes. */
function groupAt(items: readonly Placed[], from: number): Placed[] {
  const first = items[from]!;
  let to = from + 1;
  while (to < items.length && isOneGroup(first, items[to]!)) to++;
  return items.slice(from, to);
}

function isOneGroup(a: Placed, b: Placed): boolean {
  if (a.kind === 'text' && b.kind === 'text') {
    if (!a.origin || !b.origin) return a.origin === b.origin && a.furniture === b.furniture;
    return a.origin.line === b.origin.line && a.origin.article === b.origin.article;
  }
  return isDrawing(a) && isDrawing(b);
}

function isDrawing({ kind }: Placed): boolean {
  return kind === 'rule' || kind === 'box';
}

function paintGroup(painter: Painter, group: readonly Placed[]): string {
  const first = group[0]!;
  if (first.kind === 'text') return paintText(painter, group as PlacedText[]);
  if (first.kind === 'image') return paintImage(painter, first);
  if (first.kind === 'link') return '';
  const drawing = group as (PlacedRule | PlacedBox)[];
  return `/Artifact BMC\n${drawing.map((item) => paintDrawing(painter, item)).join('')}EMC\n`;
}

function paintText(painter: Painter, lines: readonly PlacedText[]): string {
  const { page, tools } = painter;
  const first = lines[0]!;
  const tag = tagOf(first, tools.articles);
  let colour = '';
  let shown = '';
  for (const line of lines) {
    const next = fillColour(line.ink, tools.profile);
    if (next !== colour) shown += `${next}\n`;
    colour = next;
    shown += textOperators(line, page.height - line.y, tools);
  }
  const text = `BT\n${shown}ET\n`;
  if (tag.isArtifact) return `/Artifact BMC\n/${tag.name} BMC\n${text}EMC\nEMC\n`;
  if (first.origin) painter.article = first.origin.article;
  const mcid = tools.structure.add(
    page.number - 1,
    first.origin ? { kind: 'line', ...first.origin } : { kind: 'furniture', name: tag.name },
  );
  return `/${tag.name} <</MCID ${mcid}>> BDC\n${text}EMC\n`;
}

function paintImage({ page, tools, article }: Painter, item: PlacedImage): string {
  const { name, width, height } = tools.image(item.file);
  const bleed = bleedOf(tools.profile);
  const { frame, drawn, isCropped } = drawnFrame(item, page, { bleed, pixels: { width, height } });
  const x = frame.x + (frame.width - drawn.width) / 2;
  const y = page.height - frame.y - (frame.height + drawn.height) / 2;
  const clip = isCropped ? `${rectangle(frame, page)} W n\n` : '';
  const mcid = tools.structure.add(page.number - 1, { kind: 'figure', article, alt: item.alt });
  const matrix = pdfNumbers(drawn.width, 0, 0, drawn.height, x, y);
  return `/Figure <</MCID ${mcid}>> BDC\nq ${clip}${matrix} cm /${name} Do Q\nEMC\n`;
}

function paintDrawing({ page, tools }: Painter, item: PlacedRule | PlacedBox): string {
  if (item.kind === 'rule') {
    const line = `${pdfNumbers(item.x1, page.height - item.y1)} m ${pdfNumbers(item.x2, page.height - item.y2)} l S`;
    return `${strokeColour(item.ink, tools.profile)} ${pdfNumber(item.thickness)} w ${line}\n`;
  }
  const frame = rectangle(bleedRect(item, page, bleedOf(tools.profile)), page);
  const fill = item.fill ? `${fillColour(item.fill, tools.profile)} ${frame} f\n` : '';
  if (!item.stroke) return fill;
  const { ink, thickness } = item.stroke;
  return `${fill}${strokeColour(ink, tools.profile)} ${pdfNumber(thickness)} w ${frame} S\n`;
}

type Rect = { x: number; y: number; width: number; height: number };

function rectangle({ x, y, width, height }: Rect, page: PlacedPage): string {
  return `${pdfNumbers(x, page.height - y - height, width, height)} re`;
}
