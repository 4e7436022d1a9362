import type { Article } from '../../content/model/index.ts';

/** The plainest article the model accepts, with what a test changes. */
export function plainArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    slug: 'a-1',
    kind: 'article',
    column: 'theory',
    title: '一张读书桌',
    byline: [{ kind: 'person', name: '林远舟', role: 'author' }],
    body: [
      { type: 'paragraph', content: [{ type: 'text', text: '每周三下午，六个人围着一张桌子读同一本书。' }] },
    ],
    ...changes,
  };
}
