import {
  type Article,
  type Column,
  type Issue,
  issueAddress,
  type Manifest,
  type PublicationKind,
  type Snapshot,
} from '../../../content/model/index.ts';
import { remember } from './memo.ts';
import { articlePath, issuePath } from './paths.ts';

/** An article where it stands: its issue, its column, its 1-based position in the issue, its path on the site. */
export type PublishedArticle = {
  article: Article;
  column: Column;
  position: number;
  path: string;
  /** `title/year/number/slug`, as parts and corrections name it. */
  address: string;
  issue: PublishedIssue;
};

/** One published issue with its articles in printed order, as a whole and by column. */
export type PublishedIssue = {
  issue: Issue;
  path: string;
  revision: number;
  manifestHash: string;
  /** Slugs of articles that an earlier revision held and this one does not. */
  withdrawn: readonly string[];
  articles: PublishedArticle[];
  columns: { column: Column; articles: PublishedArticle[] }[];
};

/** One title and its issues, newest first. */
export type PublishedTitle = {
  id: string;
  name: string;
  kind: PublicationKind;
  issues: [PublishedIssue, ...PublishedIssue[]];
};

/** Everything the site shows: titles, the one with the newest issue first. */
export type Archive = { titles: [PublishedTitle, ...PublishedTitle[]] };

/** What of a snapshot the archive is made of. */
export type IssueContent = Pick<Snapshot, 'issue' | 'articles'> & {
  manifest: Pick<Manifest, 'revision' | 'hash' | 'withdrawn'>;
};

/** Snapshots → archive. `undefined` when there is no snapshot. */
export function makeArchive(snapshots: readonly IssueContent[]): Archive | undefined {
  const issues = snapshots.map(publishedIssue).sort(newestFirst);
  const names = [...new Set(issues.map((item) => item.issue.title))];
  const [first, ...rest] = names.map((id) => makeTitle(issues.filter((item) => item.issue.title === id)));
  return first ? { titles: [first, ...rest] } : undefined;
}

function makeTitle(issues: PublishedIssue[]): PublishedTitle {
  const [newest, ...older] = issues as [PublishedIssue, ...PublishedIssue[]];
  const { title, titleName, publicationKind } = newest.issue;
  return { id: title, name: titleName, kind: publicationKind, issues: [newest, ...older] };
}

function newestFirst(a: PublishedIssue, b: PublishedIssue): number {
  const byDate = b.issue.publishedOn.localeCompare(a.issue.publishedOn);
  const byNumber = Number.parseInt(b.issue.issueNumber, 10) - Number.parseInt(a.issue.issueNumber, 10);
  return byDate || byNumber || a.path.localeCompare(b.path);
}

function publishedIssue({ issue, articles, manifest }: IssueContent): PublishedIssue {
  const byId = new Map(articles.map((article, index) => [article.id, { article, position: index + 1 }]));
  const result: PublishedIssue = {
    issue,
    path: issuePath(issue),
    revision: manifest.revision,
    manifestHash: manifest.hash,
    withdrawn: manifest.withdrawn ?? [],
    articles: [],
    columns: [],
  };
  result.columns = issue.columns.map((column) => ({
    column,
    articles: column.articles.map((id) => ({
      ...byId.get(id)!,
      column,
      path: articlePath(issue, byId.get(id)!.article.slug),
      address: `${issueAddress(issue)}/${byId.get(id)!.article.slug}`,
      issue: result,
    })),
  }));
  result.articles = result.columns.flatMap((group) => group.articles);
  return result;
}

/** Every issue of every title. */
export function allIssues(archive: Archive): PublishedIssue[] {
  return archive.titles.flatMap((title) => title.issues);
}

/** Every article of every issue, newest issue first, in printed order within one. */
export const allArticles = remember((archive: Archive): PublishedArticle[] =>
  allIssues(archive).flatMap((issue) => issue.articles),
);

/** True when any title is 内部资料: the whole site then is for the intranet (no index, no feeds). */
export function isIntranet(archive: Archive): boolean {
  return allIssues(archive).some((item) => item.issue.publicationKind === 'internal');
}
