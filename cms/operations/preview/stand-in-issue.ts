import type { Article, Column, Issue } from '../../../content/model/index.ts';

/** What is shown where no issue says better: an A4-like sheet of the journal design. */
const NO_ISSUE: Omit<Issue, 'covers' | 'columns'> = {
  title: 'yulan',
  titleName: '预览',
  publicationKind: 'internal',
  year: 2000,
  issueNumber: '1',
  frequency: 'irregular',
  publishedOn: '2000-01-01',
  trimSize: { width: 210, height: 285 },
  design: 'journal',
  masthead: { lines: [] },
};

/**
 * An issue that holds one article and nothing else, to be looked at and never stored: the given issue's title, date and
 * design, the article's column as that issue has it, no covers, no fillers.
 */
export function standInIssue({
  article,
  issue,
  column,
}: {
  article: Article;
  issue: Issue | undefined;
  column: Pick<Column, 'id' | 'slug' | 'name'>;
}): Issue {
  const own: Partial<Column> | undefined = issue?.columns.find(({ id }) => id === article.column);
  const { art: _, ...known } = { ...column, ...own };
  const { fillers: _fillers, ...facts }: Partial<Issue> = issue ?? {};
  return {
    ...NO_ISSUE,
    ...facts,
    covers: { front: { title: '预览' } },
    columns: [{ ...known, articles: [article.id] }],
  };
}
