import type { Article, Block, Footnote, Inline, ListItem, PlainBlock } from '../../../content/model/index.ts';

/** The numbers of an article's footnotes, by the footnote itself. */
export type FootnoteNumbers = ReadonlyMap<Footnote, number>;

/** Footnotes in reading order (the order of `readingLines`), so that the n-th has the number n. */
export function footnoteNumbers(article: Article): FootnoteNumbers {
  const lines = [
    ...(article.editorNote ?? []),
    ...(article.standfirst ?? []),
    ...article.body.flatMap(inlinesOfBlock),
  ];
  const notes = lines.filter((item) => item.type === 'footnote');
  return new Map(notes.map((note, index) => [note, index + 1]));
}

function inlinesOfBlock(block: Block): Inline[] {
  switch (block.type) {
    case 'dialogue':
    case 'pullQuote':
      return block.content;
    case 'references':
      return block.entries.flatMap((entry) => entry.content);
    case 'infoBox':
      return block.blocks.flatMap(inlinesOfPlainBlock);
    default:
      return inlinesOfPlainBlock(block);
  }
}

function inlinesOfPlainBlock(block: PlainBlock): Inline[] {
  switch (block.type) {
    case 'list':
      return inlinesOfItems(block.items);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.content));
    case 'figure':
      return [];
    default:
      return block.content;
  }
}

function inlinesOfItems(items: readonly ListItem[]): Inline[] {
  return items.flatMap((item) => [...item.content, ...inlinesOfItems(item.list?.items ?? [])]);
}
