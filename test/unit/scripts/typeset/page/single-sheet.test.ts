import { describe, expect, it } from 'vitest';
import type { Column, Issue } from '../../../../../content/model/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { bareArticle } from '../bare-article.ts';
import { drawnLines, expectInsideFrame, set, wanted, words } from '../set-issue.ts';

const { issue: sample } = await sampleSnapshotInput();
const SENTENCE = '读书会办了三年，人没有少过，书越读越厚。';

const article = (id: string, length: number) =>
  bareArticle([{ type: 'paragraph', content: [{ type: 'text', text: SENTENCE.repeat(length) }] }], {
    id,
    slug: id,
    title: '一张纸四面',
  });

/** An issue of articles of so many sentences, with nothing on its inside covers unless it is said. */
function setArticles(lengths: readonly number[], changes: Partial<Issue> = {}) {
  const articles = lengths.map((length, index) => article(`a${index}`, length));
  const column: Column = { id: 'c', slug: 'c', name: '简讯', articles: articles.map(({ id }) => id) };
  const issue = { ...sample, covers: { front: {} }, columns: [column], fillers: undefined, ...changes };
  return { articles, placed: set({ issue, articles }) };
}

describe('setSingleSheet', () => {
  it('sets a few short articles on one folded sheet, 目录 and 版权页 on one page', () => {
    const { articles, placed } = setArticles([20, 10]);
    expect(placed.pages.map(({ folio }) => folio)).toEqual([undefined, undefined, '1', undefined]);
    const [, front] = placed.pages;
    expect(words(front!, 'contents')).toContain('一张纸四面');
    expect(words(front!, 'masthead')).toContain('内部资料');
    expect(placed.contents.map(({ folio, page }) => [folio, page])).toEqual([
      ['1', 3],
      ['1', 3],
    ]);
    for (const item of articles) expect(drawnLines(placed, item)).toEqual(wanted(item));
    expectInsideFrame(placed);
  });

  it.each([
    ['the text is more than a page', [60, 60], {}],
    ['an inside cover is taken', [20], { covers: { front: {}, insideBack: { title: '林间一日' } } }],
    [
      'the 版权页 finds no room below the 目录',
      [20],
      {
        masthead: {
          ...sample.masthead,
          lines: Array.from({ length: 90 }, () => ({ role: '编委', names: ['温知遥'] })),
        },
      },
    ],
  ])('needs more pages where %s', (_why, lengths, changes) => {
    const { placed } = setArticles(lengths, changes);
    expect(placed.pages).toHaveLength(8);
  });
});
