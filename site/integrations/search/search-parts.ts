import { type Archive, allIssues, type PublishedIssue } from '../../src/lib/archive.ts';

/** The issues of one index; `name` is empty for those of the open year. */
export type SearchPart = { name: string; issues: PublishedIssue[] };

/**
 * The issues of an archive by the index they stand in: those of the newest year, which grows, and those of the closed
 * years of each decade. So an index is made anew for a handful of years at most, however long the archive; and a query
 * asks few indexes. The open part comes first, then the decades, newest first.
 */
export function searchParts(archive: Archive): SearchPart[] {
  const issues = allIssues(archive).toSorted((a, b) => b.issue.year - a.issue.year);
  const open = issues[0]?.issue.year;
  const groups = Map.groupBy(issues, ({ issue: { year } }) =>
    year === open ? '' : `${Math.floor(year / 10)}0s`,
  );
  return [...groups].map(([name, members]) => ({ name, issues: members }));
}
