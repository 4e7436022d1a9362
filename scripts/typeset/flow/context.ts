import type { Measure } from '../text/measure.ts';
import type { ParagraphMemory } from '../text/recall-paragraph.ts';
import type { LineCursor } from './line-cursor.ts';
import type { FlowStyles } from './style.ts';

/** What a block handler knows. Lengths in pt. */
export type FlowContext = {
  measure: Measure;
  paragraphs: ParagraphMemory;
  styles: FlowStyles;
  lines: LineCursor;
  /** Counts the lines that paragraphs could do without, at most. */
  spare: { lines: number };
  /** Height of one row of the grid: the body leading. */
  leading: number;
  /** The measure to fill. */
  width: number;
  /** Width of a text column, in which footnotes are set, and of all of them. */
  columnWidth: number;
  fullWidth: number;
  /** Rows of a whole column; nothing unbreakable may be taller. */
  maxRows: number;
  /** How tall pictures may be, as a share of what the design likes; below 1 to save a page. */
  pictures: number;
  /** Sets paragraphs in as few lines as they can do with. */
  isFrugal: boolean;
  /** Lets info boxes part between lines even when they could stay whole. */
  partsBoxes: boolean;
};

/** Whole rows that hold a height. */
export function rowsFor(height: number, leading: number): number {
  return Math.max(1, Math.ceil(height / leading - 1e-6));
}

/** Baseline of a line of a size in a line of a leading, from its top: the em boxes stand in the middle. */
export function baselineIn(leading: number, size: number): number {
  return (leading - size) / 2 + size * 0.88;
}
