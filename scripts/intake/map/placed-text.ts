import {
  type Article,
  attributionText,
  type Block,
  bylineText,
  type Cover,
  type Inline,
  type ListItem,
  partNotice,
  plainText,
  sourceText,
} from '../../../content/model/index.ts';

/** All text of an article that came from the manuscript: like `canonicalText`, without numbers and marks we draw. */
export function placedText(article: Article): string {
  return [
    article.kicker,
    article.title,
    article.part && `（${article.part.label}）${partNotice(article.part)}`,
    article.subtitle,
    bylineText(article.byline, article.bylineMark),
    lineText(article.editorNote ?? []),
    lineText(article.standfirst ?? []),
    ...article.body.map(blockText),
    article.authorNote,
    article.source && sourceText(article.source),
  ]
    .filter((text) => text !== undefined)
    .join('\n');
}

/** The same for a cover page made from a picture news. */
export function coverText(cover: Cover): string {
  return [cover.title ?? '', ...(cover.lines ?? []), ...(cover.blocks ?? []).map(blockText)].join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'dialogue':
      return `${block.speaker}：${lineText(block.content)}`;
    case 'pullQuote':
      return `${lineText(block.content)}${attributionText(block.attribution) ?? ''}`;
    case 'references':
      return [block.title ?? '', ...block.entries.map((entry) => lineText(entry.content))].join('\n');
    case 'infoBox':
      return [block.title, ...block.blocks.map(blockText)].join('\n');
    case 'list':
      return itemsText(block.items);
    case 'table':
      return [
        block.caption ?? '',
        ...block.rows.flat().map((cell) => lineText(cell.content)),
        block.note ?? '',
      ].join('\n');
    case 'figure':
      return [
        ...block.images.map((item) => item.caption ?? ''),
        block.caption ?? '',
        block.credit ?? '',
      ].join('\n');
    default:
      return lineText(block.content);
  }
}

function itemsText(items: readonly ListItem[]): string {
  return items
    .map((item) => `${lineText(item.content)}\n${item.list ? itemsText(item.list.items) : ''}`)
    .join('\n');
}

function lineText(content: readonly Inline[]): string {
  const notes = content.map((item) => (item.type === 'footnote' ? lineText(item.content) : ''));
  return `${plainText(content)}${notes.join('')}`;
}
