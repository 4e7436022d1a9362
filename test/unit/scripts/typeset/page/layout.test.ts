import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, type Block, type Issue, readingLines } from '../../../../../content/model/index.ts';
import { layout } from '../../../../../scripts/typeset/layout.ts';
import type { PlacedIssue, PlacedPage, PlacedText } from '../../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { arbitraryArticle } from '../../../../helpers/arbitrary-article.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { fakeMeasure } from '../fake-measure.ts';

type Content = { issue: Issue; articles: readonly Article[] };
const set = (snapshot: Content): PlacedIssue => layout({ snapshot, design, measure: fakeMeasure });

const texts = (page: PlacedPage) => page.items.filter((item): item is PlacedText => item.kind === 'text');
const words = (page: PlacedPage, furniture: PlacedText['furniture']) =>
  texts(page)
    .filter((item) => item.furniture === furniture)
    .map((item) => item.text)
    .join('');

/** What is drawn of every reading line of an article, in the order of the pages and their items. */
function drawnLines(placed: PlacedIssue, article: Article): string[] {
  const drawn = readingLines(article).map(() => '');
  for (const item of placed.pages.flatMap(texts)) {
    if (item.origin?.article === article.id) drawn[item.origin.line] += item.text;
  }
  return drawn;
}

const wanted = (article: Article) => readingLines(article).map((line) => line.text.replaceAll('\n', ''));

function expectInsideFrame(placed: PlacedIssue): void {
  for (const page of placed.pages) {
    for (const item of texts(page)) {
      if (!item.origin) continue;
      const half = item.size / 2 + 0.01;
      expect(item.x).toBeGreaterThanOrEqual(design.margins.outer - half);
      const right = item.x + (item.offsets.at(-1) ?? 0) + half;
      expect(right).toBeLessThanOrEqual(page.width - design.margins.outer + half);
      expect(item.y).toBeGreaterThan(design.margins.top - 1);
      expect(item.y).toBeLessThan(page.height - design.margins.bottom + design.styles.body.leading);
    }
  }
}

let sample: Content;
let placed: PlacedIssue;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
  placed = set(sample);
});

describe('layout of the sample issue', () => {
  it('draws every line of every article once and in order', () => {
    for (const article of sample.articles) expect(drawnLines(placed, article)).toEqual(wanted(article));
  });

  it('keeps all text in the type area', () => {
    expectInsideFrame(placed);
  });

  it('puts every body line on the grid of rows', () => {
    const { size, leading } = design.styles.body;
    const first = design.margins.top + (leading - size) / 2 + size * 0.88;
    const body = placed.pages
      .flatMap(texts)
      .filter((item) => item.origin?.part === 'paragraph' && item.size === size);
    expect(body.length).toBeGreaterThan(20);
    for (const { y } of body) {
      const row = (y - first) / leading;
      expect(row).toBeCloseTo(Math.round(row), 6);
    }
  });

  it('numbers the pages, covers without folio, in a multiple of four', () => {
    expect(placed.pages.length % 4).toBe(0);
    expect(placed.pages.map((page) => page.number)).toEqual(placed.pages.map((_, index) => index + 1));
    const folios = placed.pages.map((page) => page.folio);
    expect(folios.slice(0, 3)).toEqual([undefined, undefined, '1']);
    expect(folios.slice(-2)).toEqual([undefined, undefined]);
  });

  it('prints the real start pages in the 目录, with all authors', () => {
    expect(placed.contents.map((entry) => entry.article)).toEqual(sample.articles.map((item) => item.id));
    for (const entry of placed.contents) {
      const page = placed.pages[entry.page - 1]!;
      expect(
        texts(page).some((item) => item.origin?.article === entry.article && item.origin.part === 'title'),
      ).toBe(true);
      expect(page.folio).toBe(entry.folio);
    }
    const drawn = placed.pages.map((page) => words(page, 'contents')).join('');
    for (const { title, authors } of placed.contents) {
      for (const text of [title, ...authors]) expect(drawn).toContain(text);
    }
  });

  it('links the 目录 to its pages', () => {
    const links = placed.pages.flatMap((page) =>
      page.items.filter((item) => item.kind === 'link' && item.page),
    );
    expect(links.map((link) => 'page' in link && link.page)).toEqual(
      placed.contents.map((entry) => entry.page),
    );
  });

  it('shows title and issue on left-hand pages, the column on right-hand pages', () => {
    const start = placed.contents.find((entry) => entry.article === 's-study')!.page;
    const left = placed.pages.find((page) => page.number >= start && page.number % 2 === 0)!;
    const right = placed.pages.find((page) => page.number > start && page.number % 2 === 1)!;
    expect(words(left, 'runningHead')).toContain('江岚机关学习　2026年第3期（总第118期）');
    expect(words(right, 'runningHead')).toBe('调查研究');
  });

  it('carries the notices of 内部资料 on the cover and every fact in the 版权页', () => {
    const [cover] = placed.pages as [PlacedPage];
    expect(words(cover, 'cover')).toContain('准印证号：江岚内资准字第0118号');
    expect(words(cover, 'cover')).toContain('内部资料　免费交流');
    const masthead = placed.pages.map((page) => words(page, 'masthead')).join('');
    const facts = [
      '周岸平',
      '沈若谷　梅川',
      '临川文印中心',
      '3200份',
      '990001',
      '省直机关各部门、各单位党组织',
      '2026年3月12日',
    ];
    for (const fact of facts) expect(masthead).toContain(fact);
  });

  it('says no forbidden word of 内部资料 by itself', () => {
    const furniture = placed.pages
      .flatMap(texts)
      .filter((item) => !item.origin && item.furniture !== 'contents');
    expect(furniture.map((item) => item.text).join('')).not.toMatch(/本刊|本报|杂志|期刊社|记者/u);
  });

  it('marks the end of an article, but not of one that goes on', () => {
    const marks = placed.pages.flatMap(texts).filter((item) => item.furniture === 'endMark');
    const finished = sample.articles.filter((article) => !article.part?.continues);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.length).toBeLessThanOrEqual(finished.length);
  });

  it('lists columns and articles as bookmarks', () => {
    expect(placed.outline.map((entry) => entry.title)).toEqual([
      '目录',
      '版权页',
      '卷首语',
      '调查研究',
      '启事',
    ]);
    expect(placed.outline[3]!.children.map((entry) => entry.title)).toContain('读书要有自己的问题');
  });

  it('sets footnotes on the page of their call', () => {
    const pageOf = (part: string, text: string) =>
      placed.pages.findIndex((page) =>
        texts(page).some((item) => item.origin?.part === part && item.text.startsWith(text)),
      );
    expect(pageOf('footnote', '②')).toBe(pageOf('paragraph', '②'));
  });

  it('gives equal pages for equal content', () => {
    expect(JSON.stringify(set(sample))).toBe(JSON.stringify(placed));
  });

  it.each([
    [185, 260],
    [210, 297],
  ])('sets the issue on %i × %i mm', (width, height) => {
    const other = set({ ...sample, issue: { ...sample.issue, trimSize: { width, height } } });
    expect(other.pages[0]!.width).toBeCloseTo((width * 72) / 25.4, 6);
    for (const article of sample.articles) expect(drawnLines(other, article)).toEqual(wanted(article));
    expectInsideFrame(other);
  });

  it.each([1, 2, 3] as const)('sets a column in %i text columns', (textColumns) => {
    const columns = sample.issue.columns.map((column) => ({ ...column, textColumns }));
    const other = set({ ...sample, issue: { ...sample.issue, columns } });
    for (const article of sample.articles) expect(drawnLines(other, article)).toEqual(wanted(article));
    expectInsideFrame(other);
  });
});

function issueOf(articles: readonly Article[]): Content {
  const column = { id: 'c', slug: 'c', name: '栏目', articles: articles.map((article) => article.id) };
  return { issue: { ...sample.issue, columns: [column] }, articles };
}

const oneArticle = (body: Block[], more: Partial<Article> = {}): Article => ({
  ...sample.articles[0]!,
  ...more,
  body,
});

describe('layout of anything', () => {
  it('draws every character of 300 random issues once, in order', () => {
    const issues = fc
      .array(arbitraryArticle, { minLength: 1, maxLength: 3 })
      .map((articles) => articles.map((article, index) => ({ ...article, id: `a${index}` })));
    fc.assert(
      fc.property(issues, (articles) => {
        const result = set(issueOf(articles));
        for (const article of articles) expect(drawnLines(result, article)).toEqual(wanted(article));
        expect(result.pages.length % 4).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  const long = '长'.repeat(20_000);
  const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });

  it.each<[string, Partial<Article> & Pick<Article, 'body'>]>([
    ['paragraph', { body: [paragraph(long)] }],
    ['word', { body: [paragraph('a'.repeat(20_000))] }],
    ['title', { title: long, body: [paragraph('一')] }],
    ['subtitle', { subtitle: long, body: [paragraph('一')] }],
    ['standfirst', { standfirst: [{ type: 'text', text: long }], body: [paragraph('一')] }],
    ['crosshead', { body: [{ type: 'crosshead', level: 1, content: [{ type: 'text', text: long }] }] }],
    ['pull quote', { body: [{ type: 'pullQuote', content: [{ type: 'text', text: long }] }] }],
    [
      'info box',
      {
        body: [
          {
            type: 'infoBox',
            title: '资料',
            blocks: [{ type: 'paragraph', content: [{ type: 'text', text: long }] }],
          },
        ],
      },
    ],
    ['table cell', { body: [{ type: 'table', headRows: 0, rows: [[cell(long), cell('短')]] }] }],
    [
      'footnote',
      {
        body: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '文' },
              { type: 'footnote', content: [{ type: 'text', text: long }] },
            ],
          },
        ],
      },
    ],
    ['byline', { byline: [{ kind: 'person', role: 'author', name: long }], body: [paragraph('一')] }],
    ['author note', { authorNote: long, body: [paragraph('一')] }],
  ])('sets a %s of 20,000 characters inside the page', (_name, change) => {
    const article = oneArticle(change.body, change);
    const result = set(issueOf([article]));
    expect(drawnLines(result, article)).toEqual(wanted(article));
    expectInsideFrame(result);
  });

  it('breaks a long table between rows and repeats its head', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [cell(`第${index}项`), cell('内容')]);
    const article = oneArticle([{ type: 'table', headRows: 1, rows }]);
    const result = set(issueOf([article]));
    expect(drawnLines(result, article)).toEqual(wanted(article));
    const heads = result.pages.flatMap(texts).filter((item) => item.furniture === 'repeatedHead');
    expect(heads.length).toBeGreaterThan(1);
    expect(heads[0]!.text).toBe('第0项');
  });

  it('balances the columns of a short article within one line', () => {
    const article = oneArticle([paragraph('读书会办了三年。'.repeat(40))]);
    const result = set(issueOf([article]));
    const body = result.pages.flatMap(texts).filter((item) => item.origin?.part === 'paragraph');
    const middle = result.pages[0]!.width / 2;
    const left = body.filter((item) => item.x < middle).length;
    const right = body.filter((item) => item.x >= middle).length;
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
  });

  it('reports large holes and fill pages', () => {
    const article = oneArticle([paragraph('短文。')]);
    const { fills, pages } = set(issueOf([article]));
    expect(fills.some((fill) => fill.reason === 'endOfArticle')).toBe(true);
    for (const fill of fills.filter(({ reason }) => reason === 'padding')) {
      expect(pages[fill.page - 1]!.items.some((item) => item.kind === 'text' && item.origin)).toBe(false);
    }
  });
});
