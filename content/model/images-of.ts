import type { Article } from './article.ts';
import type { Block } from './blocks.ts';
import type { ImageRef } from './image.ts';
import type { Cover, Issue } from './issue.ts';

function imagesOfBlock(block: Block): ImageRef[] {
  if (block.type === 'figure') return block.images.map((item) => item.image);
  if (block.type === 'pullQuote') return block.portrait ? [block.portrait] : [];
  return block.type === 'infoBox' ? block.blocks.flatMap(imagesOfBlock) : [];
}

/** Every picture an article uses, in reading order, repeats included. */
export function imagesOfArticle(article: Article): ImageRef[] {
  return article.body.flatMap(imagesOfBlock);
}

/** Every picture the covers and columns of an issue use. */
export function imagesOfIssue(issue: Issue): ImageRef[] {
  const covers = Object.values(issue.covers).filter((value): value is Cover => value !== undefined);
  return [
    ...covers.flatMap((value) => [
      ...(value.image ? [value.image] : []),
      ...(value.blocks ?? []).flatMap(imagesOfBlock),
    ]),
    ...issue.columns.flatMap((column) => (column.art ? [column.art] : [])),
  ];
}
