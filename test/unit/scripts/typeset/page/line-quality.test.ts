import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../../../cms/seed/demo/load-demo.ts';
import { typeQuality } from '../../../../../scripts/typeset/page/type-quality.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { drawnLines, expectInsideFrame, set, wanted } from '../set-issue.ts';

const demo = loadDemo();
let placed: ReturnType<typeof set>;
let quality: ReturnType<typeof typeQuality>;
beforeAll(() => {
  placed = set(demo);
  quality = typeQuality({ placed, issue: demo.issue, design });
});

describe('the demo issue in type', () => {
  it('keeps extra space between Han within 0.12 em on 99 of 100 lines', () => {
    expect(quality.lines).toBeGreaterThan(1000);
    expect(quality.tight).toBeGreaterThanOrEqual(0.99);
  });

  it('keeps the median space between Han and Latin from an eighth to a quarter em', () => {
    expect(quality.hanLatinMedian).toBeGreaterThanOrEqual(0.125);
    expect(quality.hanLatinMedian).toBeLessThanOrEqual(0.25 + 1e-6);
  });

  it('keeps every body line on the grid, and the columns at the end of an article even', () => {
    expect(quality.onGrid).toBe(1);
    expect(quality.uneven).toEqual([]);
  });

  it('draws every article whole and inside the type area', () => {
    for (const article of demo.articles) expect(drawnLines(placed, article)).toEqual(wanted(article));
    expectInsideFrame(placed);
  });
});
