import type { Article, Issue } from '../../../content/model/index.ts';
import type { Design } from '../types.ts';
import { type ArticlePages, articlePages, type PagePlace } from './article-pages.ts';
import { type PageGrid, pageGrid } from './grid.ts';
import type { PlacedIssue } from './placed.ts';

/** What one article takes: from where to where, pages to a hundredth, and 版面字数. */
export type ArticleMeasure = Pick<ArticlePages, 'article' | 'title'> & {
  first: Pick<PagePlace, 'page' | 'label'>;
  last: Pick<PagePlace, 'page' | 'label'>;
  pages: number;
  characters: number;
};

/** An issue as set: its pages, the characters of a full page（characters per line × lines）, what every article takes. */
export type IssueMeasure = { pages: number; charactersPerPage: number; articles: ArticleMeasure[] };

export type MeasureInput = {
  placed: PlacedIssue;
  issue: Issue;
  articles: readonly Article[];
  design: Design;
};

/** Measures an issue that is laid out: what a 版面计划 is compared with. */
export function measureIssue({ placed, issue, articles, design }: MeasureInput): IssueMeasure {
  const grid = pageGrid(design, issue.trimSize);
  const charactersPerPage = Math.round(grid.typeWidth / design.styles.body.size) * grid.rows;
  const ranges = articlePages(placed, articles);
  const shares = issue.studyPage ? sharesOfOnePage(articles) : undefined;
  return {
    pages: placed.pages.length,
    charactersPerPage,
    articles: ranges.map(({ article, title, first, last }) => {
      const pages = hundredth(shares?.get(article) ?? pagesBetween(grid, first, last));
      return {
        article,
        title,
        first: { page: first.page, label: first.label },
        last: { page: last.page, label: last.label },
        pages,
        characters: Math.round(pages * charactersPerPage),
      };
    }),
  };
}

// From the top of its head to the foot of its last line; whole pages between count whole.
function pagesBetween({ top, rows, leading }: PageGrid, first: PagePlace, last: PagePlace): number {
  const height = rows * leading;
  const within = (y: number) => Math.min(height, Math.max(0, y - top));
  if (first.page === last.page) return (within(last.y) - within(first.y)) / height;
  return (height - within(first.y) + within(last.y)) / height + (last.page - first.page - 1);
}

// Articles stand beside each other on a 理论版: each takes of the page what it has of the text.
function sharesOfOnePage(articles: readonly Article[]): Map<string, number> {
  const sizes = articles.map((article) => ({ id: article.id, size: JSON.stringify(article.body).length }));
  const whole = sizes.reduce((sum, { size }) => sum + size, 0);
  return new Map(sizes.map(({ id, size }) => [id, size / whole]));
}

function hundredth(value: number): number {
  return Math.max(0.01, Math.round(value * 100) / 100);
}
