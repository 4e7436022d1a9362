import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block, Column } from '../../../../../content/model/index.ts';
import { setArticle } from '../../../../../scripts/typeset/page/set-article.ts';
import { bareArticle } from '../bare-article.ts';
import { planContext } from './plan-of.ts';

const LIKELIEST = { pictures: 1, isFrugal: false, partsBoxes: false };
const column: Column = { id: 'c', slug: 'c', name: '栏目', articles: ['a'] };
const TEXT = '读书会办了三年，人没有少过。书越读越厚，话越说越短；第2季度走访100户，记了3本账。'.repeat(6);

/** Paragraphs of any length: some can do with a line less. */
const bodies = fc.array(
  fc.integer({ min: 20, max: 200 }).map((length): Block => {
    return { type: 'paragraph', content: [{ type: 'text', text: TEXT.slice(0, length) }] };
  }),
  { minLength: 20, maxLength: 40 },
);

function setBody(body: Article['body'], isFrugal: boolean) {
  return setArticle(
    planContext,
    { article: bareArticle(body), column, isFirst: true },
    { ...LIKELIEST, isFrugal },
  );
}

describe('mayFit', () => {
  it('never says no where saving lines does it, and says no to what is far too long', () => {
    let saved = 0;
    let refused = 0;
    fc.assert(
      fc.property(bodies, fc.integer({ min: 0, max: 30 }), (body, startRow) => {
        const set = setBody(body, false);
        const { pages } = set.run(startRow);
        const frugal = setBody(body, true).run(startRow).pages;
        if (frugal < pages) saved++;
        if (frugal < pages) expect(set.mayFit(startRow, frugal)).toBe(true);
        if (pages > 1 && !set.mayFit(startRow, pages - 1)) refused++;
      }),
      { numRuns: 600 },
    );
    expect(saved).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});
