import { type Article, type Issue, readingLines } from '../../../content/model/index.ts';
import { shift } from '../flow/piece.ts';
import { setBackCover } from './back-cover.ts';
import { setBody } from './body.ts';
import { type Contents, setContents } from './contents.ts';
import { setFrontCover } from './cover.ts';
import { fitMasthead } from './masthead.ts';
import { outlineOf } from './outline.ts';
import type { PlacedIssue, PlacedPage } from './placed.ts';
import type { PageContext } from './sheet.ts';

export type SingleSheetInput = {
  context: PageContext;
  issue: Issue;
  articles: ReadonlyMap<string, Article>;
};

/** Physical pages of a folded sheet: 目录 and 版权页 on the inside front cover, the articles on the inside back cover. */
const FRONT_MATTER = 2;
const BODY = 3;
/** White between the 目录 and the 版权页 below it, in rows. */
const BETWEEN = 2;

/**
 * An issue of four pages 一张纸四面: cover, 目录 with 版权页, articles, back cover. `undefined` when the inside covers are
 * taken, or what belongs on a page does not fit on it.
 */
export function setSingleSheet(input: SingleSheetInput): PlacedIssue | undefined {
  const { context, issue, articles } = input;
  if (issue.covers.insideFront || issue.covers.insideBack || !mayFit(input)) return undefined;
  const body = setBody({ context, issue, articles, firstPage: BODY, otherPages: FRONT_MATTER + 1 });
  if (body.pages.length !== 1) return undefined;
  const contents = setContents({ context, issue, articles, firstPage: FRONT_MATTER, pageOf: () => BODY });
  const front = frontMatter(input, contents);
  if (!front) return undefined;
  const { design } = context;
  const outline = outlineOf({
    issue,
    articles,
    starts: body.starts,
    front: [{ title: design.words.contents, page: FRONT_MATTER }],
  });
  return {
    ...body,
    pages: [setFrontCover(context, issue), front, ...body.pages, setBackCover(context, issue, BODY + 1)],
    outline,
    contents: contents.entries,
  };
}

/** False when the text alone is more than a page holds, so that nothing need be set to know. */
function mayFit({ context: { design, grid }, articles }: SingleSheetInput): boolean {
  const { size, leading } = design.styles.body;
  const page = (grid.typeWidth * grid.rows * leading) / (size * leading);
  let characters = 0;
  for (const article of articles.values()) {
    for (const { text } of readingLines(article)) characters += text.length;
    // Nothing is set narrower than half an em.
    if (characters > 2 * page) return false;
  }
  return true;
}

/** The 版权页 below the 目录 on its page; `undefined` when there is no room for it. */
function frontMatter(
  { context, issue }: SingleSheetInput,
  { pages, foot }: Contents,
): PlacedPage | undefined {
  const { grid } = context;
  const [page] = pages;
  const below = foot + BETWEEN * grid.leading;
  const masthead = fitMasthead(context, issue, grid.rows * grid.leading - below);
  if (pages.length > 1 || !page || !masthead) return undefined;
  const top = grid.top + grid.rows * grid.leading - masthead.height;
  const items = shift(masthead.pieces, grid.left(page.number), top);
  return { ...page, items: [...page.items, ...items] };
}
