import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, StudyPage } from '../../../../../content/model/index.ts';
import { layout } from '../../../../../scripts/typeset/layout.ts';
import type { PlacedIssue, PlacedPage } from '../../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../../templates/print/study-page/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { fakeMeasure } from '../fake-measure.ts';
import { type Content, drawnLines, texts, wanted, words } from '../set-issue.ts';

const studyPage: StudyPage = {
  paper: '江岚日报',
  pageNumber: 8,
  pageName: '学与思',
  date: '2026-03-15',
  responsibleEditors: ['沈若谷'],
  layoutEditors: ['梅川'],
  seriesNumber: 236,
  submissionEmail: 'll@jianglan.example',
};

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});

/** A page of articles, each so many characters long. */
function page(lengths: readonly number[]): { placed: PlacedIssue; articles: Article[] } {
  const articles = lengths.map((length, index): Article => {
    const id = `a${index}`;
    const text = '读书会办了三年，人没有少过。'.repeat(Math.ceil(length / 14));
    const body: Article['body'] = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    return { id, slug: id, kind: 'article', column: 'c', title: `第${index}篇文章`, byline: [], body };
  });
  const columns = [{ id: 'c', slug: 'c', name: '理论', articles: articles.map(({ id }) => id) }];
  const issue = { ...sample.issue, columns, studyPage, trimSize: { width: 350, height: 500 } };
  return { placed: layout({ snapshot: { issue, articles }, design, measure: fakeMeasure }), articles };
}

/** Left edge, top and right edge of what is drawn of an article. */
function extentOf(sheet: PlacedPage, id: string) {
  const own = texts(sheet).filter((item) => item.origin?.article === id);
  return {
    left: Math.min(...own.map((item) => item.x)),
    right: Math.max(...own.map((item) => item.x + item.width)),
    top: Math.min(...own.map((item) => item.y)),
    foot: Math.max(...own.map((item) => item.y)),
  };
}

describe('a study page', () => {
  it('is one page with its number as folio and no 目录', () => {
    const { placed } = page([900, 700, 650]);
    expect(placed.pages).toHaveLength(1);
    expect(placed.pages[0]!.folio).toBe('8');
    expect(placed.contents).toEqual([]);
  });

  it('says all of its nameplate strip', () => {
    const strip = words(page([900]).placed.pages[0]!, 'cover');
    for (const text of ['江岚日报', '第8版', '学与思', '2026年3月15日', '第236期', '沈若谷', '梅川']) {
      expect(strip).toContain(text);
    }
    expect(strip).toContain('本版投稿邮箱：ll@jianglan.example');
  });

  it('sets every article whole', () => {
    const { placed, articles } = page([2400, 900, 850, 600]);
    for (const article of articles) expect(drawnLines(placed, article)).toEqual(wanted(article));
  });

  it('sets articles beside each other that do not touch', () => {
    const { placed } = page([900, 620]);
    const [first, second] = [extentOf(placed.pages[0]!, 'a0'), extentOf(placed.pages[0]!, 'a1')];
    expect(first.right).toBeLessThan(second.left);
    expect(first.top).toBeLessThan(second.foot);
    expect(second.top).toBeLessThan(first.foot);
  });

  it('parts articles between pages when one page cannot hold them', () => {
    const { placed, articles } = page([9000, 9000, 9000]);
    expect(placed.pages.length).toBeGreaterThan(1);
    const heads = placed.pages.slice(1).map((sheet) => words(sheet, 'cover'));
    expect(heads[0]).toBe('江岚日报　第9版　学与思（续）　2026年3月15日');
    expect(new Set(heads).size).toBe(heads.length);
    for (const article of articles) expect(drawnLines(placed, article)).toEqual(wanted(article));
  });

  it('sets headlines and pictures smaller rather than needing a second page', () => {
    const { articles } = page([1500, 900, 800]);
    const image = { file: 'images/a.jpg', sha256: 'a', width: 1500, height: 1000, alt: '图' };
    const figure = {
      type: 'figure' as const,
      role: 'photo' as const,
      images: [{ image }],
      measure: 'full' as const,
    };
    const withPictures = articles.map((article) => ({ ...article, body: [figure, ...article.body] }));
    const columns = [{ id: 'c', slug: 'c', name: '理论', articles: articles.map(({ id }) => id) }];
    const issue = { ...sample.issue, columns, studyPage, trimSize: { width: 350, height: 500 } };
    const placed = layout({ snapshot: { issue, articles: withPictures }, design, measure: fakeMeasure });
    expect(placed.pages).toHaveLength(1);
    expect(placed.pages[0]!.items.filter((item) => item.kind === 'image')).toHaveLength(3);
  });

  it('fills the foot of the page', () => {
    const { articles } = page([900]);
    const columns = [{ id: 'c', slug: 'c', name: '理论', articles: ['a0'] }];
    const fillers = [{ lines: ['问渠那得清如许？为有源头活水来。'], source: '朱熹' }];
    const issue = { ...sample.issue, columns, fillers, studyPage, trimSize: { width: 350, height: 500 } };
    const placed = layout({ snapshot: { issue, articles }, design, measure: fakeMeasure });
    expect(words(placed.pages[0]!, 'filler')).toBe('问渠那得清如许？为有源头活水来。——朱熹');
    expect(placed.fillers).toEqual([{ page: 1, filler: 0 }]);
  });

  it('sets an empty page', () => {
    expect(page([]).placed.pages).toHaveLength(1);
  });
});
