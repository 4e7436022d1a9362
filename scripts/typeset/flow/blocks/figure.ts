import type { Figure, FigureImage } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import type { FlowItem } from '../item.ts';
import { makeFloat } from '../make-float.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText, stack } from '../set-text.ts';
import { textRows } from '../text-rows.ts';

/** Tallest picture, as a share of a column. */
const TALLEST = { column: 0.38, full: 0.42 };
/** Widths of small pictures in pt. */
const QR_CODE = 68;
const PORTRAIT = 0.5;
const RIM = 1.12;
const BETWEEN = 8;
const ABOVE_CAPTION = 4;
/** Measure of the narrowest caption that keeps to its picture, in em. */
const NARROWEST_CAPTION = 16;

/** A figure as a float: one picture or a group in a grid, caption and credit below. */
export function figureItems(context: FlowContext, figure: Figure): FlowItem[] {
  const reach = reachOf(context, figure);
  if (hasLongWords(context, figure)) return looseFigure(context, figure);
  const inner = { ...context, width: reach === 'full' ? context.fullWidth : context.width };
  const { pieces, height } = figurePieces(inner, figure, TALLEST[reach] * context.pictures);
  return [makeFloat(context, { reach, pieces, height })];
}

/** True when the words of a figure are no caption but a text, and must be able to part. */
function hasLongWords({ styles, width, leading, maxRows }: FlowContext, figure: Figure): boolean {
  const longest = Math.max(...figure.images.map((item) => item.caption?.length ?? 0));
  const length = (figure.caption?.length ?? 0) + (figure.credit?.length ?? 0) + longest * 3;
  return (length * styles.caption.size * styles.caption.leading) / width > maxRows * leading * 0.3;
}

/** The pictures alone, then every word below as ordinary lines. */
function looseFigure(context: FlowContext, figure: Figure): FlowItem[] {
  const bare: Figure = {
    ...figure,
    measure: 'column',
    images: figure.images.map(({ image }) => ({ image })),
    caption: undefined,
    credit: undefined,
  };
  const lines = [...figure.images.map((item) => item.caption), figure.caption].flatMap((text) =>
    text ? wordRows(context, 'caption', text) : [],
  );
  const credit = figure.credit ? wordRows(context, 'credit', figure.credit) : [];
  return [...figureItems(context, bare), ...lines, ...credit];
}

function wordRows(context: FlowContext, part: 'caption' | 'credit', text: string): FlowItem[] {
  const style = context.styles[part];
  return textRows(context, setPlainText({ context, part, text, style }), { size: style.size });
}

function reachOf({ width, columnWidth, fullWidth }: FlowContext, figure: Figure): 'column' | 'full' {
  if (width < columnWidth || columnWidth === fullWidth) return 'column';
  if (figure.measure) return figure.measure;
  return figure.images.length > 1 && figure.role !== 'qrCode' ? 'full' : 'column';
}

/** A figure stacked from the top left of the measure of the context; `tallest` limits it as a share of a column. */
export function figurePieces(
  context: FlowContext,
  figure: Figure,
  tallest: number,
): { pieces: Placed[]; height: number } {
  const grid = imageGrid(context, figure, tallest * context.maxRows * context.leading);
  const { left, width } = underPictures(context, grid.pieces);
  const inner = { ...context, width };
  const caption = words(inner, 'caption', figure.caption);
  const credit = words(inner, 'credit', figure.credit);
  const y = grid.height + ABOVE_CAPTION;
  const isBeside =
    caption.right > 0 && caption.right + BETWEEN < credit.left && caption.lines === credit.lines;
  const creditTop = isBeside ? y + caption.height - credit.height : y + caption.height;
  const pieces = [
    ...grid.pieces,
    ...shift(caption.pieces, left, y),
    ...shift(credit.pieces, left, creditTop),
  ];
  return { pieces, height: Math.max(y + caption.height, creditTop + credit.height) };
}

/** Where caption and credit stand: as wide as the pictures, when these leave the measure and are wide enough for words. */
function underPictures(
  { width, styles }: FlowContext,
  pieces: readonly Placed[],
): { left: number; width: number } {
  const images = pieces.filter((piece) => piece.kind === 'image');
  const left = Math.min(...images.map((image) => image.x));
  const right = Math.max(...images.map((image) => image.x + image.width));
  const isNarrow = right - left < width - 1 && right - left >= NARROWEST_CAPTION * styles.caption.size;
  return isNarrow ? { left, width: right - left } : { left: 0, width };
}

type Words = { pieces: Placed[]; height: number; left: number; right: number; lines: number };

/** A caption or credit with the extent of its ink, to see whether both go on one line. */
function words(context: FlowContext, part: 'caption' | 'credit', text: string | undefined): Words {
  if (!text) return { pieces: [], height: 0, left: 0, right: 0, lines: 0 };
  const style = context.styles[part];
  const lines = setPlainText({ context, part, text, style });
  const { pieces, height } = stack(lines, style);
  const left = Math.min(...pieces.map((piece) => ('x' in piece ? piece.x : 0)));
  return { pieces, height, left, right: Math.max(...lines.map((line) => line.width)), lines: lines.length };
}

function columnsOf({ fullWidth, width }: FlowContext, count: number): number {
  if (width < fullWidth * 0.6) return Math.min(count, 2);
  return count === 2 || count === 4 ? 2 : Math.min(count, 3);
}

type Grid = { pieces: Placed[]; height: number };

/** Pictures in rows of equal height; every row fills the measure unless that would be too tall. */
function imageGrid(context: FlowContext, figure: Figure, tallest: number): Grid {
  const perRow = columnsOf(context, figure.images.length);
  const rowCount = Math.ceil(figure.images.length / perRow);
  const pieces: Placed[] = [];
  let y = 0;
  for (let at = 0; at < figure.images.length; at += perRow) {
    const row = figure.images.slice(at, at + perRow);
    const set = imageRow(context, { figure, row, tallest: tallest / rowCount });
    pieces.push(...shift(set.pieces, 0, y));
    y += set.height + (at + perRow < figure.images.length ? BETWEEN : 0);
  }
  return { pieces, height: y };
}

type RowInput = { figure: Figure; row: readonly FigureImage[]; tallest: number };

function imageRow(context: FlowContext, { figure, row, tallest }: RowInput): Grid {
  const ratios = row.map(({ image }) => image.width / image.height);
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const width = Math.min(context.width, widestFor(context, figure) * row.length) - BETWEEN * (row.length - 1);
  // A picture a little too tall for its limit may fill the measure all the same: a narrow rim looks like a mistake.
  const height = width / sum <= tallest * RIM ? width / sum : tallest;
  const total = height * sum + BETWEEN * (row.length - 1);
  const pieces: Placed[] = [];
  let x = (context.width - total) / 2;
  let below = 0;
  row.forEach(({ image, caption }, index) => {
    const imageWidth = height * ratios[index]!;
    pieces.push({
      kind: 'image',
      x,
      y: 0,
      width: imageWidth,
      height,
      file: image.file,
      alt: image.alt,
      fit: 'fill',
    });
    if (caption) {
      const style = { ...context.styles.caption, align: 'center' as const };
      const captionWidth = Math.max(imageWidth, Math.min(context.width, style.size * 6));
      const inner = { ...context, width: captionWidth };
      const lines = stack(setPlainText({ context: inner, part: 'caption', text: caption, style }), style);
      const left = Math.max(0, Math.min(x + (imageWidth - captionWidth) / 2, context.width - captionWidth));
      pieces.push(...shift(lines.pieces, left, height + ABOVE_CAPTION));
      below = Math.max(below, lines.height + ABOVE_CAPTION);
    }
    x += imageWidth + BETWEEN;
  });
  return { pieces, height: height + below };
}

function widestFor({ width }: FlowContext, { role, images }: Figure): number {
  if (role === 'qrCode') return QR_CODE;
  return role === 'portrait' && images.length === 1 ? width * PORTRAIT : width;
}
