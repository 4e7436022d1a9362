import { type Archive, allIssues, type PublishedIssue } from '../../src/lib/archive.ts';

/** The issues of one year. */
export type SearchYear = { year: number; issues: PublishedIssue[] };

/** The years of one index; `name` is empty for the open year. */
export type SearchPart = { name: string; years: SearchYear[] };

/**
 * The issues of an archive by the index they stand in: those of the newest year, which grows, and those of the closed
 * years of each decade. So an index is made anew for a handful of years at most, however long the archive; and a query
 * asks few indexes. The open part comes first, then the decades, newest first.
 */
export function searchParts(archive: Archive): SearchPart[] {
  const byYear = Map.groupBy(allIssues(archive), ({ issue }) => issue.year);
  const years = [...byYear].map(([year, issues]) => ({ year, issues })).sort((a, b) => b.year - a.year);
  const open = years[0]?.year;
  const groups = Map.groupBy(years, ({ year }) => (year === open ? '' : decade(year)));
  return [...groups].map(([name, members]) => ({ name, years: members }));
}

/** The years whose words are asked again when the next one begins: those of the open year's decade, or of the one before. */
export function growingYears(parts: readonly SearchPart[]): SearchYear[] {
  const years = parts.flatMap((part) => part.years);
  const open = years[0]?.year ?? 0;
  return years.filter(({ year }) => year === open || decade(year) === decade(open - 1));
}

const decade = (year: number) => `${Math.floor(year / 10)}0s`;
