import { type Article, plainText } from '../../../content/model/index.ts';

/** Characters a description may have. */
const LENGTH = 110;

/** What an article is about, for descriptions: its standfirst, else its first paragraph, cut short. */
export function summary(article: Article): string {
  const first = article.body.find((block) => block.type === 'paragraph' || block.type === 'dialogue');
  const content = article.standfirst ?? (first && 'content' in first ? first.content : []);
  const text = [...plainText(content).replaceAll('\n', '')];
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1).join('')}…` : text.join('');
}
