import { describe, expect, it } from 'vitest';
import { fillColumn } from '../../../../../scripts/typeset/flow/fill-column.ts';
import { fillRegion, START } from '../../../../../scripts/typeset/flow/fill-region.ts';
import {
  type Box,
  type Float,
  type FlowItem,
  KEEP,
  LONELY_HEAD,
  WIDOW,
} from '../../../../../scripts/typeset/flow/item.ts';

const LEADING = 10;
const box = (rows = 1, more: Partial<Box> = {}): Box => ({
  kind: 'box',
  rows,
  pieces: [],
  notes: [],
  ...more,
});
const float = (rows: number, reach: Float['reach'] = 'column'): Float => ({
  kind: 'float',
  reach,
  rows,
  rowsAtTop: rows,
  pieces: [],
  notes: [],
  slack: 0,
});
const note = (rows: number) => ({ pieces: [], height: rows * LEADING });
const boxes = (count: number): FlowItem[] => Array.from({ length: count }, () => box());
const column = (items: FlowItem[], rows: number, isFull = true) =>
  fillColumn({ items, cursor: { index: 0, carried: [] }, rows, leading: LEADING, isFull });

describe('fillColumn', () => {
  it('takes as many rows as fit', () => {
    const filled = column(boxes(12), 10);
    expect(filled.rows).toBe(10);
    expect(filled.next.index).toBe(10);
  });

  it('drops white at the head and the foot', () => {
    const filled = column([{ kind: 'gap', rows: 2 }, box(), { kind: 'gap', rows: 2 }, box(3)], 5);
    expect(filled.placed.map(({ row }) => row)).toEqual([0]);
  });

  it('does not part what is kept together', () => {
    const items = [...boxes(8), box(), KEEP, box(2)];
    expect(column(items, 10).next.index).toBe(8);
  });

  it('leaves one row empty rather than a widow', () => {
    const items = [...boxes(9), box(), WIDOW, box(), ...boxes(3)];
    expect(column(items, 10).next.index).toBe(9);
  });

  it('takes a head with a single line below it to the next column', () => {
    const head = [{ kind: 'gap' as const, rows: 1 }, box(), KEEP, box(), LONELY_HEAD];
    expect(column([...boxes(7), ...head, ...boxes(5)], 10).next.index).toBe(8);
    expect(column([...boxes(6), ...head, ...boxes(5)], 10).rows).toBe(10);
  });

  it('leaves a single line below a head rather than four rows empty', () => {
    const head = [{ kind: 'gap' as const, rows: 1 }, box(), KEEP, box(), KEEP, box(), LONELY_HEAD];
    expect(column([...boxes(6), ...head, ...boxes(5)], 10).rows).toBe(10);
  });

  it('breaks in a kept run that is longer than the column', () => {
    const items = Array.from({ length: 30 }, () => [box(), KEEP]).flat();
    expect(column(items, 10).rows).toBe(10);
  });

  it('sets a box taller than the column when the column is whole, else leaves it', () => {
    expect(column([box(20)], 10).placed).toHaveLength(1);
    expect(column([box(20)], 10, false).placed).toHaveLength(0);
  });

  it('lets text flow on while a float waits for the next column', () => {
    const filled = column([...boxes(6), float(6), ...boxes(6)], 10);
    expect(filled.rows).toBe(10);
    expect(filled.next.carried).toHaveLength(1);
  });

  it('sets waiting floats before what stands after a flush', () => {
    const items: FlowItem[] = [...boxes(6), float(6), box(), { kind: 'flush' }, box()];
    const filled = column(items, 10);
    expect(filled.next).toMatchObject({ index: 8 });
    expect(filled.next.carried).toHaveLength(1);
  });

  it('keeps the room of its footnotes', () => {
    const items = [...boxes(4), box(1, { notes: [note(3)] }), ...boxes(10)];
    const filled = column(items, 10);
    expect(filled.rows).toBe(6);
    expect(filled.notes).toHaveLength(1);
  });

  it('moves a line whose note does not fit to the next column with its note', () => {
    const items = [...boxes(8), box(1, { notes: [note(3)] })];
    const filled = column(items, 10);
    expect(filled.next.index).toBe(8);
    expect(filled.notes).toHaveLength(0);
  });

  it('repeats a table head above the first row of a column', () => {
    const head = box(2);
    const filled = column([box(1, { repeat: [head] }), box(1, { repeat: [head] })], 10);
    expect(filled.placed.map(({ row }) => row)).toEqual([0, 2, 3]);
  });
});

const region = (items: FlowItem[], rows: number, cursor = START) =>
  fillRegion({ items, cursor, rows, columns: 2, leading: LEADING, isFull: true });

describe('fillRegion', () => {
  it.each([2, 7, 12, 19])('balances the end of an article of %i rows within one line', (count) => {
    const filled = region(boxes(count), 40);
    const [left, right] = filled.columns.map(({ rows }) => rows) as [number, number];
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
    expect(filled.isFinished).toBe(true);
  });

  it.each([11, 13, 17, 22, 29])('shares what %i rows are short of among four columns', (count) => {
    const input = { items: boxes(count), cursor: START, rows: 40, columns: 4, leading: LEADING };
    const feet = fillRegion({ ...input, isFull: true }).columns.map(({ rows }) => rows);
    expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(1);
  });

  it('fills both columns to the foot when the article goes on', () => {
    const filled = region(boxes(100), 40);
    expect(filled.columns.map(({ rows }) => rows)).toEqual([40, 40]);
    expect(filled.isFinished).toBe(false);
  });

  it('puts a wide float at the foot of the page of its call', () => {
    const filled = region([...boxes(10), float(10, 'full'), ...boxes(100)], 40);
    expect(filled.bottom).toHaveLength(1);
    expect(filled.textRows).toBe(30);
  });

  it('moves a wide float to the next page when its call would leave the page', () => {
    const filled = region([...boxes(70), float(10, 'full'), ...boxes(100)], 40);
    expect(filled.bottom).toHaveLength(0);
    expect(filled.next.waiting).toHaveLength(1);
    const next = region([...boxes(70), float(10, 'full'), ...boxes(100)], 40, filled.next);
    expect(next.top).toHaveLength(1);
  });
});
