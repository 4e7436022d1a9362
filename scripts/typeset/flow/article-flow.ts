import type { Article, Block } from '../../../content/model/index.ts';
import { blockItems } from './blocks/block-items.ts';
import type { FlowContext } from './context.ts';
import { type Head, setHead } from './head.ts';
import { type Box, type FlowItem, KEEP, LONELY_HEAD } from './item.ts';
import { createLineCursor } from './line-cursor.ts';
import type { PlacedText } from './piece.ts';
import { setNextLine } from './set-text.ts';
import type { TextStyle } from './style.ts';
import { textRows } from './text-rows.ts';

/**
 * A whole article before it is put on pages. `leastRows` is how many rows the items take at the least, whatever white is
 * given up, when lines are saved.
 */
export type ArticleFlow = { head: Head; items: FlowItem[]; leastRows: number };

/** Room for the end mark in em: a thin space and the mark. */
const END_MARK_ROOM = 1.2;

/** Sets an article: its head across all columns, the rest as vertical material of one column. */
export function articleFlow(
  settings: Omit<FlowContext, 'lines' | 'spare' | 'width'>,
  article: Article,
): ArticleFlow {
  const lines = createLineCursor(article);
  const spare = { lines: 0 };
  const context: FlowContext = { ...settings, lines, spare, width: settings.columnWidth };
  const head = setHead(context, article);
  const markAt = article.part?.continues ? -1 : article.body.findLastIndex(canEnd);
  const body = article.body.flatMap((block, index) => {
    const room = index === markAt ? END_MARK_ROOM * context.styles.body.size : 0;
    const items = blockItems(context, block, room);
    if (index === markAt) addEndMark(context, items);
    const bound = context.styles.tablesStay ? boundOnForm(article.body[index - 1], block, items) : items;
    return article.body[index - 1]?.type === 'crosshead' ? keepBelowHead(bound) : bound;
  });
  const foot = footItems(context, article);
  if (!lines.isAtEnd()) throw new Error(`not every reading line of ${article.id} was set`);
  const items = [...head.overflow, ...body, ...foot];
  return { head, items, leastRows: rowsOf(items) - spare.lines };
}

/** Rows that no column can do without; a float is at its lowest at the head of one. */
function rowsOf(items: readonly FlowItem[]): number {
  let rows = 0;
  for (const item of items) {
    if (item.kind === 'box') rows += item.rows;
    else if (item.kind === 'float') rows += Math.min(item.rows, item.rowsAtTop);
  }
  return rows;
}

/** Makes it dear to end a column after the first line below a head. */
function keepBelowHead(items: readonly FlowItem[]): FlowItem[] {
  const first = items.findIndex((item) => item.kind === 'box') + 1;
  return [...items.slice(0, first), LONELY_HEAD, ...items.slice(first)];
}

/** On a form a table stands right below its head, and the text below a table is of it: an opinion never begins a page. */
function boundOnForm(
  above: Block | undefined,
  block: Block,
  items: readonly FlowItem[],
): readonly FlowItem[] {
  if (above?.type === 'crosshead' && items[0]?.kind === 'gap') return items.slice(1);
  return above?.type === 'table' && block.type === 'paragraph' ? [KEEP, ...items] : items;
}

function canEnd(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'dialogue' || block.type === 'list';
}

/** Draws the end mark after the last character of a block, on the line the text stands on: a call at its end is raised. */
function addEndMark({ styles, width }: FlowContext, items: FlowItem[]): void {
  const last = items.findLast((item) => item.kind === 'box' && textOf(item).length > 0);
  if (last?.kind !== 'box') return;
  const texts = textOf(last);
  const text = texts.at(-1)!;
  const { y } = texts.reduce((large, piece) => (piece.size > large.size ? piece : large));
  const size = styles.body.size;
  const x = Math.min(text.x + text.width + size * 0.15, width - size);
  last.pieces.push({
    kind: 'text',
    x,
    y,
    face: 'song',
    size,
    ink: styles.endMark.ink,
    text: styles.endMark.text,
    offsets: [0],
    width: size,
    furniture: 'endMark',
  });
}

/** What a row says of the text; a long footnote stands in rows of its own below. */
function textOf({ pieces }: Box): PlacedText[] {
  return pieces.filter(
    (piece): piece is PlacedText => piece.kind === 'text' && piece.origin?.part !== 'footnote',
  );
}

function footItems(context: FlowContext, article: Article): FlowItem[] {
  const { styles } = context;
  const line = (part: 'authorNote' | 'source' | 'partNotice', style: TextStyle) => {
    const lines = setNextLine(context, part, style);
    return textRows(context, lines, { size: style.size }).flatMap((item) => [item, KEEP]);
  };
  const items = [
    ...(article.authorNote ? line('authorNote', styles.authorNote) : []),
    ...(article.source ? line('source', styles.source) : []),
    ...(article.part ? line('partNotice', styles.source) : []),
  ];
  return items.length > 0 ? [{ kind: 'flush' }, { kind: 'gap', rows: 0 }, KEEP, ...items.slice(0, -1)] : [];
}
