import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block, Column } from '../../../../../content/model/index.ts';
import { setArticle } from '../../../../../scripts/typeset/page/set-article.ts';
import { planContext } from './plan-of.ts';

const LIKELIEST = { pictures: 1, isFrugal: false, partsBoxes: false };
const column: Column = { id: 'c', slug: 'c', name: '栏目', articles: ['a'] };
const SENTENCES = [
  '读书会办了三年，人没有少过。',
  '书越读越厚，话越说越短；',
  '第2季度走访100户，记了3本账。',
  '（据《江岚机关学习》）',
];

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 12 }).map(paragraph),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('一、把书读进去', '二、把事做起来')
      .map((text): Block => ({ type: 'crosshead', level: 1, content: [{ type: 'text', text }] })),
  },
);

function paragraph(sentences: readonly string[]): Block {
  return { type: 'paragraph', content: [{ type: 'text', text: sentences.join('') }] };
}

function setBody(body: Article['body'], isFrugal: boolean) {
  const article: Article = {
    id: 'a',
    slug: 'a',
    kind: 'article',
    column: 'c',
    title: '短题',
    byline: [],
    body,
  };
  return setArticle(planContext, { article, column, isFirst: true }, { ...LIKELIEST, isFrugal });
}

describe('mayFit', () => {
  it('never says no where saving lines does it, and says no to what is far too long', () => {
    let saved = 0;
    let refused = 0;
    const bodies = fc.array(block, { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(bodies, fc.integer({ min: 0, max: 30 }), (body, startRow) => {
        const set = setBody([...body, paragraph(SENTENCES)], false);
        const { pages } = set.run(startRow);
        const frugal = setBody([...body, paragraph(SENTENCES)], true).run(startRow).pages;
        if (frugal < pages) saved++;
        if (frugal < pages) expect(set.mayFit(startRow, frugal)).toBe(true);
        if (pages > 1 && !set.mayFit(startRow, pages - 1)) refused++;
      }),
      { numRuns: 300 },
    );
    expect(saved).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});
