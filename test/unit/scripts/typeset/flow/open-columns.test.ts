import { describe, expect, it } from 'vitest';
import { fillColumn } from '../../../../../scripts/typeset/flow/fill-column.ts';
import type { Box, FlowItem } from '../../../../../scripts/typeset/flow/item.ts';
import { heightOf, openColumns } from '../../../../../scripts/typeset/flow/open-columns.ts';

const LEADING = 10;
const box = (notes: Box['notes'] = []): Box => ({ kind: 'box', rows: 1, pieces: [], notes });
const gap: FlowItem = { kind: 'gap', rows: 1 };
const column = (items: FlowItem[], rows = 40) =>
  fillColumn({ items, cursor: { index: 0, carried: [] }, rows, leading: LEADING, isFull: true });
const rowsOf = (items: FlowItem[], rows: number) =>
  openColumns([column(items)], rows, LEADING)[0]!.placed.map(({ row }) => row);

describe('columns whose feet are brought to one line', () => {
  it.each<[string, FlowItem[], number, number[]]>([
    ['white above a head grows by a row', [box(), gap, box(), box()], 5, [0, 3, 4]],
    ['from the top, a row each', [box(), gap, box(), gap, box()], 6, [0, 3, 5]],
    ['by two rows at the most', [box(), gap, box()], 7, [0, 4]],
    ['not without white', [box(), box(), box()], 4, [0, 1, 2]],
    ['not when it is long enough', [box(), gap, box()], 3, [0, 2]],
    ['not when very much is missing', [box(), gap, box()], 12, [0, 2]],
  ])('%s', (_name, items, rows, wanted) => {
    expect(rowsOf(items, rows)).toEqual(wanted);
  });

  it('counts the notes at the foot of a column', () => {
    const items = [box([{ pieces: [], height: 23 }]), gap, box()];
    const [opened] = openColumns([column(items)], 7, LEADING);
    expect(heightOf(opened!, LEADING)).toBe(7);
    expect(opened!.placed.map(({ row }) => row)).toEqual([0, 3]);
  });
});
