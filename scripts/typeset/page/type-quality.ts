import type { Issue, LinePart } from '../../../content/model/index.ts';
import { baselineIn } from '../flow/context.ts';
import type { Design } from '../types.ts';
import { pageGrid } from './grid.ts';
import type { ColumnEnd, PlacedIssue, PlacedText } from './placed.ts';

/**
 * How well an issue is set, measured on its placed type. Spaces are in em beyond the em boxes; shares from 0 to 1. Bars
 * of the house: `tight` ≥ 0.99, `hanLatinMedian` from 1/8 to 1/4, `onGrid` 1, `even` 1.
 */
export type TypeQuality = {
  /** Lines of body type, and the share of those whose widest extra space between two Han is at most 0.12 em. */
  lines: number;
  tight: number;
  /** The widest extra space between two Han of one line. */
  widest: number;
  /** The median of the spaces between Han and Latin letters or figures; 0 when there are none. */
  hanLatinMedian: number;
  /** The share of body lines that stand on the grid of rows. */
  onGrid: number;
  /**
   * Ends of articles in several columns, and the share of those whose columns end within one row of each other, or
   * within the height of a picture or box in them, which cannot be parted to even them out.
   */
  ends: number;
  even: number;
  /** The ends that are not even. */
  uneven: ColumnEnd[];
};

export type QualityInput = { placed: PlacedIssue; issue: Issue; design: Design };

/** Extra space between Han up to which a line looks tight, in em. */
const TIGHT = 0.12;
const BODY = new Set<LinePart>(['paragraph', 'dialogue', 'listItem']);
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z0-9]/;

/** Measures an issue that is laid out. */
export function typeQuality({ placed, issue, design }: QualityInput): TypeQuality {
  const lines = placed.pages.flatMap((page) => page.items.filter((item) => isBodyLine(item, design)));
  const spaces = lines.map(spacesOf);
  const between = spaces.flatMap(({ hanLatin }) => hanLatin).sort((a, b) => a - b);
  const tight = spaces.filter(({ widest }) => widest <= TIGHT + 1e-6);
  const ends = placed.ends.filter(({ feet }) => feet.length > 1);
  const uneven = ends.filter(
    ({ feet, tallest }) => Math.max(...feet) - Math.min(...feet) > Math.max(1, tallest - 1),
  );
  return {
    lines: lines.length,
    tight: share(tight.length, lines.length),
    widest: spaces.reduce((most, { widest }) => Math.max(most, widest), 0),
    hanLatinMedian: between[Math.floor(between.length / 2)] ?? 0,
    onGrid: share(lines.filter(onGridOf(issue, design)).length, lines.length),
    ends: ends.length,
    even: share(ends.length - uneven.length, ends.length),
    uneven,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Boxes stand off the grid by their air; their type has another size. */
function isBodyLine(
  item: PlacedIssue['pages'][number]['items'][number],
  { styles }: Design,
): item is PlacedText {
  return item.kind === 'text' && BODY.has(item.origin?.part as LinePart) && item.size === styles.body.size;
}

function spacesOf({ text, offsets, size }: PlacedText): { widest: number; hanLatin: number[] } {
  const chars = Array.from(text);
  let widest = 0;
  const hanLatin: number[] = [];
  for (let index = 1; index < chars.length; index++) {
    if (!HAN.test(chars[index - 1]!)) continue;
    const space = (offsets[index]! - offsets[index - 1]!) / size - 1;
    if (HAN.test(chars[index]!)) widest = Math.max(widest, space);
    else if (LATIN.test(chars[index]!)) hanLatin.push(space);
  }
  return { widest, hanLatin };
}

function onGridOf(issue: Issue, design: Design): (line: PlacedText) => boolean {
  const { top, leading } = pageGrid(design, issue.trimSize);
  return ({ y, size }) => {
    const row = (y - top - baselineIn(leading, size)) / leading;
    return Math.abs(row - Math.round(row)) < 1e-3;
  };
}
