import { type ExcerptPiece, makeExcerpt } from './excerpt.ts';
import type { Found, PagefindData, PagefindResult } from './finder.ts';

function element(name: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}

function excerptNode(pieces: readonly ExcerptPiece[]): HTMLElement {
  const node = element('p', 'excerpt');
  for (const piece of pieces) node.append(piece.hit ? element('mark', '', piece.text) : piece.text);
  return node;
}

/** The link to a hit: the page is told what was searched, so that it can show the place. */
function hitLink(path: string, words: readonly string[]): string {
  return `${path}?q=${encodeURIComponent(words.join(' '))}`;
}

function headNode(data: PagefindData, path: string, found: Found): HTMLElement {
  const link = document.createElement('a');
  link.className = 'entry-title';
  link.href = hitLink(path, found.words);
  link.textContent = data.meta.title ?? path;
  return link;
}

/** The byline with entries that no line end cuts. */
function bylineNode(byline: string): HTMLElement {
  const node = element('span', '');
  for (const [index, entry] of byline.split('　').entries())
    node.append(index > 0 ? '　' : '', element('span', 'person', entry));
  return node;
}

/** One result as a list item: title, author, column, issue, and the place of the hit. */
export async function resultItem(result: PagefindResult, found: Found): Promise<HTMLElement> {
  const data = await result.data();
  const path = data.raw_url ?? data.url;
  const item = element('li', 'result');
  const where = element('p', 'entry-where');
  if (data.meta.byline) where.append(bylineNode(data.meta.byline));
  for (const part of [data.meta.column, data.meta.issue]) {
    if (part) where.append(element('span', '', part));
  }
  item.append(headNode(data, path, found), where, excerptNode(makeExcerpt(data.content, found.words)));
  return item;
}
