import { describe, expect, it } from 'vitest';
import { withOwnIds } from '../../../../cms/seed/import-draft.ts';
import type { Article, Issue } from '../../../../content/model/index.ts';

const issue = (title: string, articles: string[]) =>
  ({
    title,
    year: 2026,
    issueNumber: '5',
    columns: [{ id: 'column-01', slug: 'theory', name: '理论', articles }],
  }) as unknown as Issue;
const article = (id: string) => ({ id, column: 'column-01', title: id }) as Article;
const idsOf = (title: string, ids: string[]) =>
  withOwnIds({ issue: issue(title, ids), articles: ids.map(article), images: new Map() });

describe('withOwnIds', () => {
  it('makes article ids unique by the issue and column ids common to the title', () => {
    const { issue: renamed, articles } = idsOf('jlxx', ['article-01', 'article-02']);
    expect(articles.map(({ id }) => id)).toEqual(['jlxx-2026-5-article-01', 'jlxx-2026-5-article-02']);
    expect(renamed.columns[0]).toMatchObject({
      id: 'jlxx-theory',
      articles: ['jlxx-2026-5-article-01', 'jlxx-2026-5-article-02'],
    });
    expect(articles[0]?.column).toBe('jlxx-theory');
  });

  it('changes nothing the second time', () => {
    const once = idsOf('jlxx', ['article-01']);
    expect(withOwnIds(once)).toEqual(once);
  });

  it('keeps ids apart and within 64 characters when names are long', () => {
    const long = 'a'.repeat(60);
    const { articles } = idsOf('t'.repeat(40), [`${long}-1`, `${long}-2`]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
    expect(articles.every(({ id }) => id.length <= 64)).toBe(true);
  });
});
