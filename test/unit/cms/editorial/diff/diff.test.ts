import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffArticles, diffText, type LineDiff, type Span } from '../../../../../cms/editorial/diff/index.ts';
import { diffSequence } from '../../../../../cms/editorial/diff/sequence.ts';
import { type Article, readingLines } from '../../../../../content/model/index.ts';
import { arbitraryArticle } from '../../../../helpers/arbitrary-article.ts';

const textOf = (spans: readonly Span[], without: Span['kind']) =>
  spans
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const marked = (before: string, after: string) =>
  diffText(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join('');

describe('a sequence', () => {
  const letters = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 9 });
  const longest = (a: readonly string[], b: readonly string[]): number => {
    const [[x, ...rest], [y, ...others]] = [a, b];
    if (x === undefined || y === undefined) return 0;
    return x === y ? 1 + longest(rest, others) : Math.max(longest(rest, b), longest(a, others));
  };

  it('is changed by a shortest way that leads there', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const steps = diffSequence(a, b);
        expect(steps.filter(({ kind }) => kind !== 'added').map(({ value }) => value)).toEqual(a);
        expect(steps.filter(({ kind }) => kind !== 'removed').map(({ value }) => value)).toEqual(b);
        expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(longest(a, b));
      }),
      { numRuns: 60 },
    );
  });

  it('with more differences than are worth looking for is replaced whole', () => {
    const a = Array.from({ length: 3000 }, (_, index) => `a${index}`);
    const b = Array.from({ length: 3000 }, (_, index) => `b${index}`);
    expect(diffSequence(a, b)).toHaveLength(6000);
  });
});

describe('a text', () => {
  it('is given back by its spans, whatever it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[一二三四，。a-z0-9]{0,40}$/),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const spans = diffText(before, after);
        expect(textOf(spans, 'added')).toBe(before);
        expect(textOf(spans, 'removed')).toBe(after);
      }),
    );
  });

  it.each([
    ['读书会每周三举行。', '读书会每周四举行。', '读书会每周[-三][+四]举行。'],
    ['共有 1280 人参加', '共有 1380 人参加', '共有 [-1280][+1380] 人参加'],
    ['学习小组成立', '学习小组正式成立', '学习小组[+正式]成立'],
    ['同志们，大家好。', '同志们：大家好！', '同志们[-，][+：]大家好[-。][+！]'],
    ['甲的乙', '丙的丁', '[-甲的乙][+丙的丁]'],
    ['一样', '一样', '一样'],
    ['', '新', '[+新]'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });
});

describe('an article', () => {
  const side = (lines: readonly LineDiff[], without: 'added' | 'removed') =>
    lines.filter(({ kind }) => kind !== without).map(({ spans }) => textOf(spans, without));
  const linesOf = (article: Article) => readingLines(article).map(({ text }) => text);

  it('is given back by its comparison with any other', () => {
    fc.assert(
      fc.property(arbitraryArticle, arbitraryArticle, (before, after) => {
        const { lines } = diffArticles(before, after);
        expect(side(lines, 'added')).toEqual(linesOf(before));
        expect(side(lines, 'removed')).toEqual(linesOf(after));
      }),
      { numRuns: 60 },
    );
  });

  it('has no difference from itself', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const { lines, ...counts } = diffArticles(article, structuredClone(article));
        expect(lines.every(({ kind }) => kind === 'same')).toBe(true);
        expect(counts).toEqual({ added: 0, removed: 0, isOnlyForm: false, form: [], facts: [] });
      }),
      { numRuns: 40 },
    );
  });

  const article = (...paragraphs: string[]): Article => ({
    id: 'a',
    slug: 'a',
    kind: 'article',
    column: 'theory',
    title: '一张读书桌',
    byline: [{ kind: 'person', name: '林远舟', role: 'author' }],
    body: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });
  const first = '每周三下午，六个人围着一张桌子读同一本书。';
  const second = '读完以后，每人说一条与本职工作有关的体会。';

  it('shows a changed paragraph beside its old form, and a new one between as new', () => {
    const before = article(first, second);
    const after = article(first, '去年冬天又添了两把椅子。', second.replace('一条', '两条'));
    const { lines, added, removed } = diffArticles(before, after);
    expect(lines.slice(-3).map(({ kind, block }) => [kind, block])).toEqual([
      ['same', 0],
      ['added', 1],
      ['changed', 2],
    ]);
    expect([added, removed]).toEqual([13, 1]);
  });

  it('says when only the form changed', () => {
    const strong: Article = {
      ...article(first),
      body: [{ type: 'paragraph', content: [{ type: 'text', text: first, marks: ['strong'] } as never] }],
    };
    expect(diffArticles(article(first), strong).isOnlyForm).toBe(true);
  });
});
