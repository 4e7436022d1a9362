import { createHash } from 'node:crypto';
import {
  concatTransformationMatrix,
  drawObject,
  lineTo,
  moveTo,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setLineWidth,
  setStrokingCmykColor,
  stroke,
} from 'pdf-lib';
import { type Booklet, type Cell, type Side, saddleStitch } from '../impose/saddle-stitch.ts';

const PT_PER_MM = 72 / 25.4;
/** Room around the pages for marks, and the marks: how far from the trim and how long. In pt. */
const MARGIN = 12 * PT_PER_MM;
const MARK = { away: 3.5 * PT_PER_MM, length: 5 * PT_PER_MM };

export type ImposeInput = {
  pdf: Uint8Array;
  /** Creep 爬移: how far each leaf pushes the next one out, in mm; the thickness of the paper. */
  creep: number;
};

/** The imposed PDF, and the pages of the booklet（from 1）that were put in as blanks. */
export type Imposed = { bytes: Uint8Array; sheets: number; pages: number; blanks: number[] };

/**
 * Puts the pages of a finished PDF on sheets for 骑马钉: every side of a sheet becomes a page, front then back. Pages are
 * placed by their trim, with their bleed at the outer edges and none at the spine, and moved towards the spine by the
 * creep of their leaf. Equal input gives equal bytes.
 */
export async function imposeBooklet({ pdf, creep }: ImposeInput): Promise<Imposed> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const booklet = saddleStitch(source.getPageCount());
  const target = await PDFDocument.create({ updateMetadata: false });
  const trim = source.getPage(0).getTrimBox();
  const bleed = bleedOf(source.getPage(0));
  const size = { width: trim.width, height: trim.height };
  const press: Press = { source, target, ...size, bleed, creep: creep * PT_PER_MM, forms: new Map() };
  await embedPages(press, booklet);
  for (const { front, back } of booklet.sheets) for (const side of [front, back]) addSide(press, side);
  copyMeaning(source, target);
  setId(target, pdf, creep);
  const bytes = await target.save({ addDefaultPage: false, updateFieldAppearances: false });
  const { sheets, pages, blanks } = booklet;
  return { bytes, sheets: sheets.length, pages: pages.length, blanks };
}

type Press = {
  source: PDFDocument;
  target: PDFDocument;
  width: number;
  height: number;
  bleed: number;
  creep: number;
  /** What is drawn for each page of the source. */
  forms: Map<number, PDFRef>;
};

function bleedOf(page: PDFPage): number {
  const trim = page.getTrimBox();
  const media = page.getMediaBox();
  const wanted = Math.max(0, trim.x - page.getBleedBox().x);
  return Math.min(wanted, Math.max(0, trim.x - media.x));
}

/** Embeds all pages at once, so that fonts and pictures are copied once. A page without content is left out. */
async function embedPages(press: Press, { sheets }: Booklet): Promise<void> {
  const { source, target, forms } = press;
  const cells = sheets.flatMap(({ front, back }) =>
    [front, back].flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.map((cell, column) => ({ ...cell, isSpineRight: (column === 0) !== cell.isTurned })),
      ),
    ),
  );
  const drawn = cells.flatMap(({ page, isSpineRight }) => {
    const original = page === undefined ? undefined : source.getPage(page - 1);
    return page !== undefined && original?.node.Contents() ? [{ page, original, isSpineRight }] : [];
  });
  const boxes = drawn.map(({ original, isSpineRight }) => clipOf(press, original, isSpineRight));
  const embedded = await target.embedPages(
    drawn.map(({ original }) => original),
    boxes,
    drawn.map(() => IDENTITY),
  );
  await target.flush();
  drawn.forEach(({ page }, index) => {
    forms.set(page, embedded[index]!.ref);
  });
}

function addSide(press: Press, side: Side): void {
  const { target, width, height, bleed } = press;
  const gap = side.rows.length > 1 ? 2 * bleed : 0;
  const sheet = { width: 2 * width + 2 * MARGIN, height: side.rows.length * height + gap + 2 * MARGIN };
  const page = target.addPage([sheet.width, sheet.height]);
  for (const [index, row] of side.rows.entries()) {
    const y = MARGIN + (side.rows.length - 1 - index) * (height + gap);
    for (const [column, cell] of row.entries()) {
      placeCell(press, page, { cell, isLeft: column === 0, x: MARGIN + column * width, y });
    }
    page.pushOperators(...marks(press, y));
  }
}

type Place = { cell: Cell; isLeft: boolean; x: number; y: number };

function placeCell(press: Press, page: PDFPage, { cell, isLeft, x, y }: Place): void {
  const { source, width, height, creep, forms } = press;
  const form = forms.get(cell.page ?? 0);
  if (cell.page === undefined || !form) return;
  const trim = source.getPage(cell.page - 1).getTrimBox();
  const name = PDFName.of(`Page${cell.page}`);
  page.node.setXObject(name, form);
  const inwards = (isLeft ? 1 : -1) * creep * cell.level;
  const matrix: Matrix = cell.isTurned
    ? [-1, 0, 0, -1, x + inwards + trim.x + width, y + trim.y + height]
    : [1, 0, 0, 1, x + inwards - trim.x, y - trim.y];
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
    drawObject(name),
    popGraphicsState(),
  );
}

/** The trim with the bleed on all sides but the spine. `isSpineRight` tells where that is on the page itself. */
function clipOf({ bleed }: Press, page: PDFPage, isSpineRight: boolean) {
  const { x, y, width, height } = page.getTrimBox();
  return {
    left: x - (isSpineRight ? bleed : 0),
    right: x + width + (isSpineRight ? 0 : bleed),
    bottom: y - bleed,
    top: y + height + bleed,
  };
}

type Matrix = [number, number, number, number, number, number];

/** Forms keep the coordinates of their page. */
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Cutting marks at the corners of both pages of a row, and a mark at the fold. */
function marks({ width, height }: Press, y: number): PDFOperator[] {
  const left = MARGIN;
  const right = MARGIN + 2 * width;
  const line = (x1: number, y1: number, x2: number, y2: number) => [moveTo(x1, y1), lineTo(x2, y2), stroke()];
  const outwards = (at: number, sign: 1 | -1) =>
    [at + sign * MARK.away, at + sign * (MARK.away + MARK.length)] as const;
  const across = [y, y + height].flatMap((at) => [
    ...line(outwards(left, -1)[0], at, outwards(left, -1)[1], at),
    ...line(outwards(right, 1)[0], at, outwards(right, 1)[1], at),
  ]);
  const upright = [left, left + width, right].flatMap((at) => [
    ...line(at, outwards(y, -1)[0], at, outwards(y, -1)[1]),
    ...line(at, outwards(y + height, 1)[0], at, outwards(y + height, 1)[1]),
  ]);
  return [
    pushGraphicsState(),
    setStrokingCmykColor(0, 0, 0, 1),
    setLineWidth(0.3),
    ...across,
    ...upright,
    popGraphicsState(),
  ];
}

/** What the file is and what its colours mean, as the source says; no claim to a standard, which sheets do not keep. */
function copyMeaning(source: PDFDocument, target: PDFDocument): void {
  const title = source.getTitle();
  if (title) target.setTitle(`${title}（拼版）`);
  const name = PDFName.of('OutputIntents');
  const intents = source.catalog.lookup(name);
  if (intents) target.catalog.set(name, PDFObjectCopier.for(source.context, target.context).copy(intents));
}

function setId(target: PDFDocument, pdf: Uint8Array, creep: number): void {
  const id = PDFHexString.of(createHash('sha256').update(pdf).update(`${creep}`).digest('hex').slice(0, 32));
  target.context.trailerInfo.ID = target.context.obj([id, id]);
}
