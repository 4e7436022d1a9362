import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedIssue, PlacedPage } from '../../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { type Content, drawnLines, expectInsideFrame, set, texts, wanted, words } from '../set-issue.ts';

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
      '澜宁文印中心',
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
