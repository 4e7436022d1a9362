import type { Issue } from '../../../content/model/index.ts';
import { baselineIn } from '../flow/context.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextStyle } from '../flow/style.ts';
import type { Measure } from '../text/measure.ts';
import type { Design } from '../types.ts';
import { setFurniture } from './furniture-text.ts';
import { type PageGrid, pageGrid } from './grid.ts';
import { pageName } from './line-addresses.ts';
import type { PlacedIssue, PlacedPage } from './placed.ts';

export type ProofInput = {
  placed: PlacedIssue;
  issue: Issue;
  design: Design;
  measure: Measure;
  /** What the proof was made from, printed on every page: the beginning of the snapshot's hash. */
  version: string;
};

const WATERMARK: TextStyle = {
  face: 'heiBold',
  size: 150,
  leading: 180,
  ink: { c: 0, m: 0, y: 0, k: 0.07 },
  align: 'center',
};
const NUMBER: TextStyle = { face: 'hei', size: 5.5, leading: 8, ink: { c: 0, m: 0.6, y: 0.6, k: 0.1 } };
const NOTE: TextStyle = { ...NUMBER, size: 7, leading: 10, align: 'center' };
/** Distance of the numbers from the type area, in pt. */
const AWAY = 6;
const NUMBER_WIDTH = 14;

/**
 * The pages as a proof 校样: a watermark under the text, every row of the grid numbered in both margins, and at the
 * foot the page and the version. The text itself stands exactly where it will be printed.
 */
export function asProof(input: ProofInput): PlacedIssue {
  const grid = pageGrid(input.design, input.issue.trimSize);
  const numbers = rowNumbers(input, grid);
  return {
    ...input.placed,
    pages: input.placed.pages.map((page) =>
      proofPage(input, page, shift(numbers, grid.left(page.number), grid.top)),
    ),
  };
}

function proofPage(input: ProofInput, page: PlacedPage, rows: readonly Placed[]): PlacedPage {
  const hasText = page.items.some((item) => item.kind === 'text' && item.origin);
  const numbers = hasText ? rows : [];
  return { ...page, items: [...watermark(input, page), ...page.items, ...numbers, ...footNote(input, page)] };
}

function watermark({ measure }: ProofInput, { width, height }: PlacedPage): Placed[] {
  const set = setFurniture({ measure, text: '校样', style: WATERMARK, furniture: 'proof', width });
  return shift(set.pieces, 0, (height - set.height) / 2);
}

/** The numbers of all rows on both sides, from the top left of the type area. */
function rowNumbers({ measure }: ProofInput, grid: PageGrid): Placed[] {
  const lift = baselineIn(NUMBER.leading, NUMBER.size);
  return Array.from({ length: grid.rows }, (_, index) => index + 1).flatMap((row) => {
    const y = (row - 1) * grid.leading + baselineIn(grid.leading, grid.leading * 0.6) - lift;
    const number = (align: 'left' | 'right') =>
      setFurniture({
        measure,
        text: String(row),
        style: { ...NUMBER, align },
        furniture: 'proof',
        width: NUMBER_WIDTH,
      }).pieces;
    return [
      ...shift(number('right'), -AWAY - NUMBER_WIDTH, y),
      ...shift(number('left'), grid.typeWidth + AWAY, y),
    ];
  });
}

function footNote({ measure, version }: ProofInput, page: PlacedPage): Placed[] {
  const text = `校样　第${pageName(page)}页　版本${version}　改稿请写：页－栏－行`;
  const set = setFurniture({ measure, text, style: NOTE, furniture: 'proof', width: page.width });
  return shift(set.pieces, 0, page.height - set.height - 4);
}
