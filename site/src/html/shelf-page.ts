import type { PublishedTitle } from '../lib/archive.ts';
import { SHELVES, type Shelf, shelfPath } from '../lib/paths.ts';
import type { ShelfEntry } from '../lib/shelves.ts';
import { articleList } from './article-list.ts';
import { html } from './html.ts';
import type { Page } from './page.ts';

/** The page of one column, author, series or topic with its articles. */
export function shelfPage(of: PublishedTitle, shelf: Shelf, entry: ShelfEntry): Page {
  const { key, name, description, articles } = entry;
  return {
    path: shelfPath(of.id, shelf, key),
    title: name,
    description: `${of.name}${SHELVES[shelf]}“${name}”的文章。`,
    main: html`<div class="wide"><p class="crumbs"><a href="${shelfPath(of.id, shelf)}">${SHELVES[shelf]}</a></p><h1 class="page-title">${name}</h1>${description && html`<p class="page-lead">${description}</p>`}${articleList(articles, shelf !== 'columns')}</div>`,
  };
}
