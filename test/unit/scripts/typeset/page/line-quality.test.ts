import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../../../cms/seed/demo/load-demo.ts';
import type { PlacedText } from '../../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { drawnLines, expectInsideFrame, set, texts, wanted } from '../set-issue.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z0-9]/;

/** Spaces between neighbours of a line in em: the widest between Han, and all between Han and Latin. */
function spaces({ text, offsets, size }: PlacedText): { widest: number; cjkLatin: number[] } {
  const chars = Array.from(text);
  let widest = 0;
  const cjkLatin: number[] = [];
  for (let index = 1; index < chars.length; index++) {
    const space = (offsets[index]! - offsets[index - 1]!) / size - 1;
    if (!HAN.test(chars[index - 1]!)) continue;
    if (HAN.test(chars[index]!)) widest = Math.max(widest, space);
    else if (LATIN.test(chars[index]!)) cjkLatin.push(space);
  }
  return { widest, cjkLatin };
}

const demo = loadDemo();
let placed: ReturnType<typeof set>;
let body: ReturnType<typeof spaces>[];
beforeAll(() => {
  placed = set(demo);
  body = placed.pages
    .flatMap(texts)
    .filter((item) => item.origin?.part === 'paragraph' && item.size === design.styles.body.size)
    .map(spaces);
});

describe('the demo issue in type', () => {
  it('keeps extra space between Han within 0.12 em on 99 of 100 lines', () => {
    const tight = body.filter(({ widest }) => widest <= 0.12);
    expect(tight.length / body.length).toBeGreaterThanOrEqual(0.99);
  });

  it('keeps the median space between Han and Latin from an eighth to a quarter em', () => {
    const all = body.flatMap(({ cjkLatin }) => cjkLatin).sort((a, b) => a - b);
    const median = all[Math.floor(all.length / 2)]!;
    expect(median).toBeGreaterThanOrEqual(0.125);
    expect(median).toBeLessThanOrEqual(0.25 + 1e-6);
  });

  it('draws every article whole and inside the type area', () => {
    for (const article of demo.articles) expect(drawnLines(placed, article)).toEqual(wanted(article));
    expectInsideFrame(placed);
  });
});
