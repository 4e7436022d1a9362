import type { Placed, PlacedBox, PlacedImage, PlacedRule, PlacedText } from '../../flow/piece.ts';
import type { FontBook } from '../../fonts/font-book.ts';
import type { PlacedPage } from '../../page/placed.ts';
import type { Structure } from '../document/structure.ts';
import type { PdfFonts } from '../font/pdf-font.ts';
import { drawnFrame } from '../image/drawn-frame.ts';
import { bleedOf, type Profile, sheetMarginOf } from '../profile.ts';
import { bleedRect } from './bleed-rect.ts';
import { fillColour, strokeColour } from './colour.ts';
import { ContentWriter } from './content-writer.ts';
import { cropMarks } from './crop-marks.ts';
import { pdfNumber, pdfNumbers } from './number.ts';
import { tagOf } from './tag.ts';
import { writeText } from './write-text.ts';

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
export function pageContent(page: PlacedPage, tools: PageTools): Buffer {
  const margin = sheetMarginOf(tools.profile);
  const { items } = page;
  const painter: Painter = { page, tools, out, article: firstArticle(items) };
  if (margin > 0) out.write(`q 1 0 0 1 ${pdfNumbers(margin, margin)} cm\n`);
  for (let from = 0; from < items.length; ) {
    const to = groupEnd(items, from);
    paintGroup(painter, from, to);
    from = to;
  }
  if (margin > 0) out.write(`Q\n${cropMarks(page, tools.profile)}`);
  return out.take();
}

/** One page is written after the other. */
const out = new ContentWriter();

type Painter = { page: PlacedPage; tools: PageTools; out: ContentWriter; article: string | undefined };

function firstArticle(items: readonly Placed[]): string | undefined {
  for (const item of items) if (item.kind === 'text' && item.origin) return item.origin.article;
  return undefined;
}

/** One past the neighbours that become one marked content sequence: pieces of one reading line, or rules and boxes. */
function groupEnd(items: readonly Placed[], from: number): number {
  let to = from + 1;
  while (to < items.length && isOneGroup(items[from]!, items[to]!)) to++;
  return to;
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

function paintGroup(painter: Painter, from: number, to: number): void {
  const { out, page } = painter;
  const first = page.items[from]!;
  if (first.kind === 'text') paintText(painter, from, to);
  else if (first.kind === 'image') out.write(paintImage(painter, first));
  else if (first.kind !== 'link') {
    const drawing = page.items.slice(from, to) as (PlacedRule | PlacedBox)[];
    out.write(`/Artifact BMC\n${drawing.map((item) => paintDrawing(painter, item)).join('')}EMC\n`);
  }
}

function paintText(painter: Painter, from: number, to: number): void {
  const { page, tools, out } = painter;
  const first = page.items[from] as PlacedText;
  const tag = tagOf(first, tools.articles);
  if (first.origin && !tag.isArtifact) painter.article = first.origin.article;
  out.write(tag.isArtifact ? `/Artifact BMC\n/${tag.name} BMC\nBT\n` : opening(painter, first, tag.name));
  let ink: PlacedText['ink'] | undefined;
  for (let index = from; index < to; index++) {
    const line = page.items[index] as PlacedText;
    if (line.ink !== ink) out.write(`${fillColour(line.ink, tools.profile)}\n`);
    ink = line.ink;
    writeText(out, line, { y: page.height - line.y, book: tools.book, fonts: tools.fonts });
  }
  out.write(tag.isArtifact ? 'ET\nEMC\nEMC\n' : 'ET\nEMC\n');
}

function opening({ page, tools }: Painter, { origin }: PlacedText, name: string): string {
  const item = origin ? { kind: 'line' as const, ...origin } : { kind: 'furniture' as const, name };
  return `/${name} <</MCID ${tools.structure.add(page.number - 1, item)}>> BDC\nBT\n`;
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
