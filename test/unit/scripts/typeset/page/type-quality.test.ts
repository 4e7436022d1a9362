import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedIssue, PlacedText } from '../../../../../scripts/typeset/page/placed.ts';
import { type TypeQuality, typeQuality } from '../../../../../scripts/typeset/page/type-quality.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { type Content, set } from '../set-issue.ts';

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});

/** What is measured after something was done to every line of body type. */
function qualityAfter(change: (item: PlacedText) => PlacedText, ends?: PlacedIssue['ends']): TypeQuality {
  const placed = set(sample);
  const pages = placed.pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.kind === 'text' && item.origin?.part === 'paragraph' ? change(item) : item,
    ),
  }));
  return typeQuality({
    placed: { ...placed, pages, ends: ends ?? placed.ends },
    issue: sample.issue,
    design,
  });
}

const same = (item: PlacedText) => item;
/** Every character so much further from the one before it, in em. */
const spread =
  (em: number) =>
  (item: PlacedText): PlacedText => ({
    ...item,
    offsets: item.offsets.map((offset, index) => offset + em * item.size * index),
  });
const end = (feet: number[], tallest = 1) => ({ article: 'a', page: 5, feet, tallest });

describe('the measure of type', () => {
  it('finds a good issue good', () => {
    const found = qualityAfter(same);
    expect(found.lines).toBeGreaterThan(50);
    expect(found).toMatchObject({ tight: 1, onGrid: 1, even: 1, uneven: [] });
    expect(found.hanLatinMedian).toBeGreaterThanOrEqual(0.125);
  });

  it('sees lines that are pulled apart', () => {
    const found = qualityAfter(spread(0.13));
    expect(found.tight).toBeLessThan(0.6);
    expect(found.widest).toBeGreaterThanOrEqual(0.13);
    expect(found.hanLatinMedian).toBeGreaterThan(0.25);
  });

  it('sees lines off the grid', () => {
    expect(qualityAfter((item) => ({ ...item, y: item.y + 1 })).onGrid).toBeLessThan(0.5);
  });

  it.each<[string, PlacedIssue['ends'], number]>([
    ['within one row', [end([7, 6])], 1],
    ['two rows apart', [end([7, 5]), end([4, 4])], 0.5],
    ['apart by a picture that cannot be parted', [end([9, 2], 8)], 1],
    ['apart by more than a picture', [end([9, 2], 4)], 0],
    ['one column', [end([9])], 1],
  ])('of columns that end %s', (_name, ends, even) => {
    const found = qualityAfter(same, ends);
    expect(found.even).toBe(even);
    expect(found.uneven).toHaveLength(even === 1 ? 0 : 1);
  });
});
