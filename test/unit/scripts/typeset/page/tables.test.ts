import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../../../content/model/index.ts';
import { pageGrid } from '../../../../../scripts/typeset/page/grid.ts';
import type { PlacedIssue, PlacedText } from '../../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { typesetFaults } from '../../../../helpers/typeset-faults.ts';
import { type Content, set, texts } from '../set-issue.ts';

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});

const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });
const row = (columns: number, text: (column: number) => string) =>
  Array.from({ length: columns }, (_, column) => cell(text(column)));
const table = (columns: number, rows: number, text: string): Table => ({
  type: 'table',
  headRows: 1,
  caption: '一张表',
  rows: [
    row(columns, (column) => `第${column}项`),
    ...Array.from({ length: rows }, (_, at) => row(columns, (column) => `${at}行${column}列${text}`)),
  ],
});

/** The sample with a body of paragraphs about a table in its first article, set in two columns. */
function withTable(value: Table): { content: Content; placed: PlacedIssue } {
  const text = '读书会办了三年，人没有少过。'.repeat(30);
  const paragraph: Block = { type: 'paragraph', content: [{ type: 'text', text }] };
  const [first, ...rest] = sample.articles;
  const articles = [{ ...first!, body: [paragraph, value, paragraph, paragraph] }, ...rest];
  const content = { ...sample, articles };
  return { content, placed: set(content) };
}

const cells = (placed: PlacedIssue): { item: PlacedText; page: number }[] =>
  placed.pages.flatMap((page) =>
    texts(page).flatMap((item) =>
      item.origin?.part === 'tableCell' && item.origin.article === sample.articles[0]!.id
        ? [{ item, page: page.number }]
        : [],
    ),
  );

describe('tables', () => {
  it.each<[string, Table, boolean]>([
    ['a narrow one in its column', table(2, 4, ''), false],
    ['a wide one across all columns', table(8, 4, '约二十万元'), true],
  ])('%s', (_name, value, isAcross) => {
    const { content, placed } = withTable(value);
    expect(typesetFaults({ ...content, placed, design })).toEqual([]);
    const grid = pageGrid(design, content.issue.trimSize);
    const [left, right] = [Math.min, Math.max].map((pick) =>
      pick(...cells(placed).map(({ item }) => item.x)),
    );
    expect(right! - left! > grid.typeWidth / 2).toBe(isAcross);
    expect(new Set(cells(placed).map(({ page }) => page)).size).toBe(1);
  });

  it.each<[string, Table]>([
    ['a long narrow one', table(2, 160, '')],
    ['a long wide one', table(8, 160, '约二十万元')],
  ])('%s goes on over pages with its head repeated', (_name, value) => {
    const { content, placed } = withTable(value);
    expect(typesetFaults({ ...content, placed, design })).toEqual([]);
    const pages = new Set(cells(placed).map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(1);
    const heads = placed.pages.filter((page) =>
      texts(page).some((item) => item.furniture === 'repeatedHead'),
    );
    for (const { number } of heads) expect(pages.has(number)).toBe(true);
    expect(heads.length).toBeGreaterThanOrEqual(pages.size - 1);
  });

  it('keeps rows tied by a cell together when a wide one is parted', () => {
    const value = table(8, 120, '约二十万元');
    for (let at = 1; at + 2 < value.rows.length; at += 3) {
      value.rows[at]![0] = { ...cell(`合${at}`), rowSpan: 3 };
      value.rows[at + 1]!.shift();
      value.rows[at + 2]!.shift();
    }
    const { content, placed } = withTable(value);
    expect(typesetFaults({ ...content, placed, design })).toEqual([]);
    const pageOf = (text: string) => cells(placed).find(({ item }) => item.text.startsWith(text))!.page;
    for (let at = 1; at + 2 < value.rows.length; at += 3) {
      expect(pageOf(`${at + 1}行7列`)).toBe(pageOf(`${at - 1}行7列`));
    }
  });
});
