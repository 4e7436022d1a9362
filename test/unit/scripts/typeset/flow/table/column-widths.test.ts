import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../../../scripts/typeset/flow/table/column-widths.ts';
import { tableGrid } from '../../../../../../scripts/typeset/flow/table/table-grid.ts';
import { fakeMeasure } from '../../fake-measure.ts';

const SIZE = 10;
const PADDING = 2;

/** Widths of a table whose columns hold texts of so many Han, in a measure of so many ems. */
function widthsOf(lengths: readonly number[], ems: number) {
  const row = lengths.map((length) => ({ content: [{ type: 'text' as const, text: '学'.repeat(length) }] }));
  const { cells, columns } = tableGrid({ type: 'table', headRows: 0, rows: [row] });
  const style = { face: 'song' as const, size: SIZE, leading: 14, ink: { c: 0, m: 0, y: 0, k: 1 } };
  return columnWidths({ cells, columns, width: ems * SIZE, padding: PADDING, style, measure: fakeMeasure });
}

describe('columnWidths', () => {
  it.each([
    ['all cells on one line', [3, 5, 4], 20, true],
    ['two lines in a narrow column', [2, 8, 6], 13, true],
    ['three lines of words in pieces', [2, 9, 9, 9], 16, false],
    ['three lines in a column wide enough to read', [2, 20, 4], 18, true],
    ['five columns in a third of a page', [2, 5, 9, 8, 5], 17, false],
    ['more lines than can be read', [2, 60], 18, false],
  ])('%s: %o in %i ems', (_name, lengths, ems, isComfortable) => {
    const set = widthsOf(lengths, ems);
    expect(set.isComfortable).toBe(isComfortable);
    expect(set.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(ems * SIZE, 6);
  });
});
