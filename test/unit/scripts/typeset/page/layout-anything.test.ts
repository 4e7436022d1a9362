import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../../../content/model/index.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { arbitraryArticle } from '../../../../helpers/arbitrary-article.ts';
import { arbitraryIssue } from '../../../../helpers/arbitrary-issue.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { typesetFaults } from '../../../../helpers/typeset-faults.ts';
import { type Content, drawnLines, expectInsideFrame, set, texts, wanted, words } from '../set-issue.ts';

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
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
  it('draws every character of 300 random issues once, in order, in its frame', () => {
    const issues = fc
      .array(arbitraryArticle, { minLength: 1, maxLength: 3 })
      .map((articles) => articles.map((article, index) => ({ ...article, id: `a${index}` })));
    fc.assert(
      fc.property(issues, (articles) => {
        const content = issueOf(articles);
        expect(typesetFaults({ ...content, placed: set(content), design })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the notes of a head in the frame, wherever the article before ends', () => {
    const note = { type: 'footnote' as const, content: [{ type: 'text' as const, text: '注' }] };
    const standfirst = [{ type: 'text' as const, text: '提要' }, note, note, note];
    for (let length = 300; length < 1600; length += 25) {
      const text = '读'.repeat(length);
      const before = oneArticle([{ type: 'paragraph', content: [{ type: 'text', text }] }], { id: 'a0' });
      const below = oneArticle([], { id: 'a1', standfirst, editorNote: undefined });
      const content = issueOf([before, below]);
      expect(typesetFaults({ ...content, placed: set(content), design })).toEqual([]);
    }
  });

  it('sets covers, 版权页 and an empty body of any issue', () => {
    fc.assert(
      fc.property(arbitraryIssue, (issue) => {
        const columns = issue.columns.map((column) => ({ ...column, articles: [] }));
        const result = set({ issue: { ...issue, columns }, articles: [] });
        expect(result.pages.length % 4).toBe(0);
        const { printPermitNumber } = issue.masthead;
        const coverText = words(result.pages[0]!, 'cover');
        if (issue.publicationKind === 'internal') expect(coverText).toContain('内部资料　免费交流');
        if (issue.publicationKind === 'internal' && printPermitNumber)
          expect(coverText).toContain(printPermitNumber);
      }),
      { numRuns: 100 },
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
