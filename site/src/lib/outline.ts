import { type Article, plainText } from '../../../content/model/index.ts';

/** A crosshead of the first level and the id its place in the page has. */
export type OutlineEntry = { id: string; text: string };

/** The id of the block at an index of the body. */
export function crossheadId(index: number): string {
  return `b-${index + 1}`;
}

/** The crossheads of the first level, for jumping inside a long text. */
export function outline(article: Article): OutlineEntry[] {
  return article.body.flatMap((block, index) =>
    block.type === 'crosshead' && block.level === 1
      ? [{ id: crossheadId(index), text: plainText(block.content).replaceAll('\n', ' ') }]
      : [],
  );
}

/** The index of the last paragraph or turn of the body, after which the end mark □ is drawn; -1 when there is none. */
export function endBlock(article: Article): number {
  const isSpoken = (type: string) => type === 'paragraph' || type === 'dialogue';
  return article.kind === 'article' ? article.body.findLastIndex((block) => isSpoken(block.type)) : -1;
}
