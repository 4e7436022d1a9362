import { describe, expect, it } from 'vitest';
import { decodeSnapshot, encodeSnapshot } from '../../../../../content/model/index.ts';
import { growingYears, searchParts } from '../../../../../site/integrations/search/search-parts.ts';
import { makeArchive } from '../../../../../site/src/lib/archive.ts';
import { filterValues } from '../../../../../site/src/lib/search-filters.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';

async function archiveOf(...issues: [year: number, issueNumber: string][]) {
  const inputs = await Promise.all(
    issues.map(([year, issueNumber]) =>
      sampleSnapshotInput({
        year,
        issueNumber,
        publishedOn: `${year}-${issueNumber.padStart(2, '0')}-15`,
      }),
    ),
  );
  return makeArchive(inputs.map((input) => decodeSnapshot(encodeSnapshot(input))))!;
}

describe('searchParts', () => {
  it('parts the open year from the closed years of each decade', async () => {
    const archive = await archiveOf(
      [2008, '1'],
      [2009, '12'],
      [2010, '1'],
      [2019, '6'],
      [2020, '1'],
      [2021, '1'],
    );
    const parts = searchParts(archive);
    expect(parts.map(({ name, years }) => [name, years.map(({ year }) => year)])).toEqual([
      ['', [2021]],
      ['2020s', [2020]],
      ['2010s', [2019, 2010]],
      ['2000s', [2009, 2008]],
    ]);
  });

  it('has no closed part for the first year', async () => {
    expect(searchParts(await archiveOf([2026, '1'], [2026, '2'])).map(({ name }) => name)).toEqual(['']);
  });
});

describe('growingYears', () => {
  const growing = async (...years: number[]) => {
    const archive = await archiveOf(...years.map((year): [number, string] => [year, '1']));
    return growingYears(searchParts(archive)).map(({ year }) => year);
  };

  it('are those of the decade that the next year will put together', async () => {
    expect(await growing(2018, 2019, 2020, 2021, 2022)).toEqual([2022, 2021, 2020]);
  });

  it('are, in the first year of a decade, those of the one that is put together now', async () => {
    expect(await growing(2009, 2018, 2019, 2020)).toEqual([2020, 2019, 2018]);
  });
});

describe('filterValues', () => {
  it('counts the pages of every value, newest issue first, authors by name', async () => {
    const filters = filterValues(await archiveOf([2025, '12'], [2026, '1']));
    expect(filters.期?.map(([value]) => value)).toEqual(['2026年第1期', '2025年第12期']);
    const pages = filters.期!.map(([, count]) => count);
    expect(filters.年份).toEqual([
      ['2026年', pages[0]],
      ['2025年', pages[1]],
    ]);
    const names = filters.作者!.map(([value]) => value);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'zh-CN')));
  });
});
