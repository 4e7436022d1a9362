import type { Article, Issue } from '../../content/model/index.ts';
import { setBackCover } from './page/back-cover.ts';
import { setBody } from './page/body.ts';
import { type Contents, setContents } from './page/contents.ts';
import { setFrontCover } from './page/cover.ts';
import { setFillPage } from './page/fill-page.ts';
import { pageGrid } from './page/grid.ts';
import { setInsideCover } from './page/inside-cover.ts';
import { setMasthead } from './page/masthead.ts';
import { outlineOf } from './page/outline.ts';
import type { Fill, PlacedIssue, PlacedPage } from './page/placed.ts';
import { COVER_PAGES, type LayoutMemory, layoutMemory, type PageContext } from './page/sheet.ts';
import { setSingleSheet } from './page/single-sheet.ts';
import { setStudyPage } from './page/study-page.ts';
import type { Measure } from './text/measure.ts';
import type { Design } from './types.ts';

export type LayoutInput = {
  snapshot: { issue: Issue; articles: readonly Article[] };
  design: Design;
  measure: Measure;
  /** What was set before with the same fonts, to be recalled and added to. */
  memory?: LayoutMemory;
};

/**
 * Sets a whole issue: cover, inside cover, 版权页 and 目录, the articles, fill pages, inside back and back cover. The
 * number of pages is a multiple of four; a few short articles make a folded sheet of four. A newspaper's study page is
 * one page by itself, when the design has one. Pure: equal input gives equal pages; pictures are known by their size only.
 */
export function layout({ snapshot, design, measure, memory = layoutMemory() }: LayoutInput): PlacedIssue {
  const { issue } = snapshot;
  const context: PageContext = { design, measure, grid: pageGrid(design, issue.trimSize), ...memory };
  const articles = new Map(snapshot.articles.map((article) => [article.id, article]));
  if (issue.studyPage && design.studyPage) {
    const { studyPage } = issue;
    const { starts, ...page } = setStudyPage({
      context,
      issue,
      articles,
      studyPage,
      style: design.studyPage,
    });
    return { ...page, outline: outlineOf({ issue, articles, starts, front: [] }), contents: [] };
  }
  const sheet = setSingleSheet({ context, issue, articles });
  if (sheet) return sheet;
  const front = frontPlan(setContents({ context, issue, articles, firstPage: 1, pageOf: () => 1 }));
  const otherPages = front.firstBody - 1 + COVER_PAGES;
  const body = setBody({ context, issue, articles, firstPage: front.firstBody, otherPages });
  const pageOf = new Map(body.starts.map((start) => [start.article, start.page]));
  const contents = setContents({
    context,
    issue,
    articles,
    firstPage: front.contents,
    pageOf: (id) => pageOf.get(id) ?? front.firstBody,
  });
  const inner = [...contents.pages, setMasthead(context, issue, front.masthead)].sort(byNumber);
  const afterBody = front.firstBody + body.pages.length;
  const padding = fillPages(context, afterBody);
  const insideBack = afterBody + padding.length;
  return {
    pages: [
      setFrontCover(context, issue),
      setInsideCover(context, issue.covers.insideFront, 2),
      ...inner,
      ...body.pages,
      ...padding,
      setInsideCover(context, issue.covers.insideBack, insideBack),
      setBackCover(context, issue, insideBack + 1),
    ],
    outline: outlineOf({ issue, articles, starts: body.starts, front: frontOutline(context, front) }),
    contents: contents.entries,
    fills: [...body.fills, ...padding.map((page) => paddingFill(context, page))],
    fillers: body.fillers,
    ends: body.ends,
  };
}

export type ArticleInput = LayoutInput & { article: Article };

/** Sets one article of an issue on pages of its own, from folio 1, as the design sets it in the issue. Pure. */
export function layoutArticle({
  snapshot,
  design,
  measure,
  memory = layoutMemory(),
  article,
}: ArticleInput): PlacedIssue {
  const { issue } = snapshot;
  const grid = pageGrid(design, issue.trimSize);
  const columns = issue.columns
    .filter((column) => column.id === article.column)
    .map((column) => ({ ...column, articles: [article.id] }));
  const articles = new Map([[article.id, article]]);
  const alone = { ...issue, columns, fillers: [] };
  const { starts, ...body } = setBody({
    context: { design, measure, grid, ...memory },
    issue: alone,
    articles,
    firstPage: 1,
    otherPages: 0,
    pagesWithoutFolio: 0,
  });
  return { ...body, outline: outlineOf({ issue: alone, articles, starts, front: [] }), contents: [] };
}

type FrontPlan = { contents: number; masthead: number; firstBody: number };

/** 目录 of an even number of pages stands on a spread, after the 版权页; else the 版权页 follows it. */
function frontPlan({ pages }: Contents): FrontPlan {
  const first = COVER_PAGES + 1;
  const isSpread = pages.length % 2 === 0;
  return {
    contents: isSpread ? first + 1 : first,
    masthead: isSpread ? first : first + pages.length,
    firstBody: first + pages.length + 1,
  };
}

function frontOutline({ design }: PageContext, front: FrontPlan): { title: string; page: number }[] {
  return [
    { title: design.words.contents, page: front.contents },
    { title: design.words.masthead, page: front.masthead },
  ].sort((a, b) => a.page - b.page);
}

function byNumber(a: PlacedPage, b: PlacedPage): number {
  return a.number - b.number;
}

/** Pages that make the whole a multiple of four, with the two cover pages still to come. */
function fillPages(context: PageContext, firstFree: number): PlacedPage[] {
  const count = (4 - ((firstFree - 1 + COVER_PAGES) % 4)) % 4;
  return Array.from({ length: count }, (_, index) => setFillPage(context, firstFree + index));
}

function paddingFill({ grid }: PageContext, { number }: PlacedPage): Fill {
  return { page: number, height: grid.rows * grid.leading, reason: 'padding' };
}
