import type { Article, Column, Issue } from '../../content/model/index.ts';
import type { Doubt, IntakeIssue, IntakeManuscript } from './draft.ts';
import type { IssueOptions } from './issue-options.ts';
import { draftIssue } from './map/draft-issue.ts';
import { parseMasthead } from './split/parse-masthead.ts';

/** Everything a snapshot needs, and what is asked about the issue made for loose manuscripts. */
export type Combined = {
  issue: Issue;
  articles: Article[];
  images: Map<string, Uint8Array>;
  doubts: Doubt[];
};

/**
 * Several files taken in → one draft issue. The first whole issue among them gives the issue; articles are numbered
 * anew in the order of the files, and columns of one name are one column.
 */
export function combineIntake(
  taken: readonly (IntakeIssue | IntakeManuscript)[],
  options: IssueOptions,
): Combined {
  const articles: Article[] = [];
  const columns: Column[] = [];
  for (const item of taken) {
    const names = new Map(columnsOf(item).map((column) => [column.id, column.name]));
    for (const article of item.articles) {
      const column = columnNamed(columns, names.get(article.column) ?? article.column);
      const id = articleId(articles.length + 1);
      column.articles.push(id);
      articles.push({ ...article, id, slug: id, column: column.id });
    }
  }
  const whole = taken.find((item) => 'issue' in item);
  const drafted = whole ? { issue: whole.issue, doubts: [] } : looseIssue(columns, options);
  return {
    issue: { ...drafted.issue, columns },
    articles: inColumnOrder(columns, articles),
    images: new Map(taken.flatMap((item) => [...item.images])),
    doubts: drafted.doubts,
  };
}

function columnsOf(item: IntakeIssue | IntakeManuscript): readonly { id: string; name: string }[] {
  return 'issue' in item ? item.issue.columns : item.columns;
}

function columnNamed(columns: Column[], name: string): Column {
  const known = columns.find((column) => column.name === name);
  if (known) return known;
  const id = `column-${pad(columns.length + 1)}`;
  const column: Column = { id, slug: id, name, articles: [] };
  columns.push(column);
  return column;
}

function looseIssue(columns: Column[], options: IssueOptions): { issue: Issue; doubts: Doubt[] } {
  return draftIssue({ facts: parseMasthead([]), columns, covers: {}, motto: [], options, isPage: false });
}

function inColumnOrder(columns: readonly Column[], articles: readonly Article[]): Article[] {
  return columns.flatMap((column) => articles.filter((article) => article.column === column.id));
}

/** The id of the n-th article of a draft, counted from 1. */
export function articleId(number: number): string {
  return `article-${pad(number)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
