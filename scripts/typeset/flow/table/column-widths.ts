import { plainText } from '../../../../content/model/index.ts';
import { withUnits } from '../../text/itemise.ts';
import type { Measure } from '../../text/measure.ts';
import { spanStyle } from '../inline-spans.ts';
import type { TextStyle } from '../style.ts';
import type { GridCell } from './table-grid.ts';

export type WidthInput = {
  cells: readonly GridCell[];
  columns: number;
  width: number;
  padding: number;
  style: TextStyle;
  measure: Measure;
};

/** Lines a cell may take before its column is too narrow to be read. */
const MOST_LINES = 3.4;
/** In a column of fewer ems a cell of more than two lines falls to pieces of a word each. */
const LEAST_EMS = 4.5;

/** Widths of table columns in pt that add up to `width`, and whether the text keeps a readable measure in them. */
export function columnWidths(input: WidthInput): { widths: number[]; isComfortable: boolean } {
  const { columns, width, padding, style } = input;
  const natural = naturalWidths(input);
  const least = natural.map((value) => Math.min(value, 3 * style.size + 2 * padding));
  const totalNatural = sum(natural);
  const totalLeast = sum(least);
  if (totalNatural <= width) {
    return { widths: natural.map((value) => value + (width - totalNatural) / columns), isComfortable: true };
  }
  if (totalLeast >= width)
    return { widths: least.map((value) => (value * width) / totalLeast), isComfortable: false };
  const share = (width - totalLeast) / (totalNatural - totalLeast);
  const widths = natural.map((value, index) => least[index]! + (value - least[index]!) * share);
  const cramped = LEAST_EMS * style.size + 2 * padding;
  const isNarrow = natural.some((value, index) => {
    const own = widths[index]!;
    return value > (own < cramped ? 2 : MOST_LINES) * own;
  });
  return { widths, isComfortable: width > totalNatural * 0.45 && !isNarrow };
}

function naturalWidths(input: WidthInput): number[] {
  const { cells, columns, padding, style } = input;
  const widths = Array.from({ length: columns }, () => 2 * padding + style.size);
  for (const { cell, column, colSpan } of cells) {
    if (colSpan > 1) continue;
    const natural = naturalWidth(plainText(cell.content), input);
    widths[column] = Math.max(widths[column]!, natural);
  }
  return widths;
}

function naturalWidth(text: string, { style, measure, padding }: WidthInput): number {
  return withUnits([{ text, style: spanStyle(style) }], measure, ({ count, gap, box }) => {
    let width = 2 * padding + 0.5;
    for (let unit = 0; unit < count; unit++) width += gap[unit]! + box[unit]!;
    return width;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
