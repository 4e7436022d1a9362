import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffArticles, diffLines, foldUnchanged } from '../../../../../cms/editorial/diff/index.ts';
import type { Article, Block, ReadingLine } from '../../../../../content/model/index.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const article = (body: Block[], more: Partial<Article> = {}): Article => ({
  id: 'a',
  slug: 'a',
  kind: 'article',
  column: 'theory',
  title: '一张读书桌',
  byline: [],
  body,
  ...more,
});
const [first, second, third] = [
  '每周三下午，六个人围着一张桌子读同一本书。',
  '读完以后，每人说一条与本职工作有关的体会。',
  '去年冬天又添了两把椅子，来的人更多了。',
];

describe('a moved passage', () => {
  it('is told as moved, not as lost and new', () => {
    const before = article([first, second, third].map(paragraph));
    const after = article([third, first, second].map(paragraph));
    const { lines, added, removed } = diffArticles(before, after);
    const moved = lines.filter(({ move }) => move !== undefined);
    expect(moved.map(({ kind, move, block }) => [kind, move, block])).toEqual([
      ['added', 1, 0],
      ['removed', 1, 2],
    ]);
    expect([added, removed]).toEqual([0, 0]);
  });

  it('shows what was changed on the way', () => {
    const before = article([first, second, third].map(paragraph));
    const after = article([third.replace('两把', '三把'), first, second].map(paragraph));
    const { lines, added, removed } = diffArticles(before, after);
    const changed = lines.find(({ inMove }) => inMove)!;
    expect(changed.inMove!.map(({ kind, text }) => [kind, text])).toEqual([
      ['same', '去年冬天又添了'],
      ['removed', '两'],
      ['added', '三'],
      ['same', '把椅子，来的人更多了。'],
    ]);
    expect([added, removed]).toEqual([1, 1]);
  });

  it('is none when it is short or unlike', () => {
    const before = article(['短句。', first, '这一段完全没有保留下来，讲的是另一件事。'].map(paragraph));
    const after = article([first, '短句。'].map(paragraph));
    expect(diffArticles(before, after).lines.some(({ move }) => move !== undefined)).toBe(false);
  });
});

describe('a difference of form', () => {
  it.each([
    [
      'kind',
      paragraph('抓责任落实'),
      { type: 'crosshead', level: 1, content: [{ type: 'text', text: '抓责任落实' }] },
    ],
    [
      'emphasis',
      paragraph('抓责任落实'),
      { type: 'paragraph', content: [{ type: 'text', text: '抓责任落实', marks: ['strong'] }] },
    ],
  ])('%s is named where the words are the same', (change, before, after) => {
    const { form } = diffArticles(article([before as Block]), article([after as Block]));
    expect(form).toEqual([{ change, block: 0, text: '抓责任落实' }]);
  });

  it('tells of pictures without words', () => {
    const image = (sha256: string) => ({
      file: `images/${sha256}.jpg`,
      sha256,
      width: 4,
      height: 3,
      alt: '',
    });
    const figure = (sha256: string, caption?: string): Block => ({
      type: 'figure',
      role: 'photo',
      images: [{ image: image(sha256), ...(caption ? { caption } : {}) }] as never,
    });
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    const changes = (before: Block[], after: Block[]) =>
      diffArticles(article(before), article(after)).form.map(({ change }) => change);
    expect(changes([figure(a)], [])).toEqual(['pictureRemoved']);
    expect(changes([], [figure(a)])).toEqual(['pictureAdded']);
    expect(changes([figure(a, '书架')], [figure(b, '书架')])).toEqual(['picture']);
  });
});

describe('a fact', () => {
  it('is told with both values, absent where it was not filled in', () => {
    const before = article([paragraph(first)]);
    const after = article([paragraph(first)], { column: 'watch', topics: ['读书', '机关'], kind: 'notice' });
    expect(diffArticles(before, after).facts).toEqual([
      { fact: 'kind', before: '文章', after: '启事' },
      { fact: 'column', before: 'theory', after: 'watch' },
      { fact: 'topics', after: '读书、机关' },
    ]);
  });
});

describe('folding', () => {
  const lines = (texts: readonly string[]): ReadingLine[] =>
    texts.map((text, block) => ({ part: 'paragraph', text, block }));
  const words = fc.array(fc.constantFrom(first, second, third, '短句。'), { maxLength: 14 });

  it('keeps every line once and in order, and every change in sight', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = diffLines(lines(before), lines(after)).lines;
        const passages = foldUnchanged(found);
        expect(passages.flatMap((item) => item.lines)).toEqual(found);
        const folded = passages.filter(({ kind }) => kind === 'folded').flatMap((item) => item.lines);
        expect(folded.every(({ kind }) => kind === 'same')).toBe(true);
        expect(
          passages.every(
            ({ from }, index) =>
              from === passages.slice(0, index).reduce((sum, item) => sum + item.lines.length, 0),
          ),
        ).toBe(true);
      }),
    );
  });

  it('folds what is far from a change, not its neighbours', () => {
    const texts = Array.from({ length: 9 }, (_, index) => `第${index + 1}段写的是另一件事情。`);
    const after = texts.with(0, '第1段写的是另一件大事情。');
    const passages = foldUnchanged(diffLines(lines(texts), lines(after)).lines);
    expect(passages.map(({ kind, lines: own }) => [kind, own.length])).toEqual([
      ['shown', 2],
      ['folded', 7],
    ]);
  });
});
