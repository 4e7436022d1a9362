import type { Article } from '../../../../content/model/index.ts';
import { plainArticle } from '../../../helpers/plain-article.ts';

/** An article of nothing but a short title and this body, in the column `c`, with what a test changes. */
export function bareArticle(body: Article['body'], changes: Partial<Article> = {}): Article {
  return plainArticle({ id: 'a', slug: 'a', column: 'c', title: '短题', byline: [], body, ...changes });
}
