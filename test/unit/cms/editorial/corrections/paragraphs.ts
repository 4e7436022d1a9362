import { BORDER_WORDS } from '../../../../../cms/editorial/index.ts';
import type { Article, Block, Inline } from '../../../../../content/model/index.ts';
import { plainArticle } from '../../../../helpers/plain-article.ts';

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const note = (words: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text: words }],
});
export const p = (...content: Inline[]): Block => ({ type: 'paragraph', content });
export const of = (...body: Block[]): Article => plainArticle({ body });
export const field = (index: number) => `body[${index}].content`;

/** 另起段 at an offset of a paragraph. */
export const cut = (index: number, offset: number) => ({
  field: field(index),
  offset,
  ...BORDER_WORDS.newParagraph,
});
