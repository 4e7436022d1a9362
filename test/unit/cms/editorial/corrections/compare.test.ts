import { describe, expect, it } from 'vitest';
import { compareProofs, hasUnasked, type ProofText } from '../../../../../cms/editorial/index.ts';
import type { Article, Block } from '../../../../../content/model/index.ts';
import { plainArticle } from '../../../../helpers/plain-article.ts';
import { ISSUE } from '../builders.ts';
import { ask, bookOf } from './book.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const article = (...texts: string[]) => plainArticle({ body: texts.map(paragraph) });
const proof = (number: number, ...articles: Article[]): ProofText => ({ number, issue: ISSUE, articles });
const EMPTY = bookOf([]);

const PUT_IN = [ask(1, 1, '乙', '己'), { act: 'agree' }, { act: 'apply', offset: 1, hash: 'h' }] as const;
const book = bookOf(PUT_IN);
const only = (before: Article, after: Article, of = book) =>
  compareProofs(proof(1, before), proof(2, after), of).articles[0]!;

describe('comparing two proofs', () => {
  it('finds what was asked for done, and nothing else', () => {
    const found = only(article('甲乙丙丁'), article('甲己丙丁'));
    expect(found).toMatchObject({ done: [1], wantedNotDone: [] });
    expect(hasUnasked(found)).toBe(false);
  });

  it('finds what was asked for not done, without taking that for another change', () => {
    const found = only(article('甲乙丙丁'), article('甲乙丙丁'));
    expect(found).toMatchObject({ done: [], wantedNotDone: [1] });
    expect(hasUnasked(found)).toBe(false);
  });

  it('finds what nobody had asked for, beside what was done', () => {
    const found = only(article('甲乙丙丁', '一段更长的话。'), article('甲己丙丁', '一段更长的好话。'));
    expect(found).toMatchObject({ done: [1], wantedNotDone: [] });
    expect(found.unasked).toMatchObject([{ readingLine: 3, block: 1, kind: 'changed' }]);
    expect(only(article('甲乙丙丁'), article('甲己丙辛')).unasked).toMatchObject([{ readingLine: 2 }]);
  });

  it('finds the correction done although a paragraph was put in before it', () => {
    const found = only(article('甲乙丙丁'), article('新的一段话在前面。', '甲己丙丁'));
    expect(found.done).toEqual([1]);
    expect(found.unasked.map(({ kind }) => kind)).toEqual(['added']);
  });

  it('wants what was agreed on an older proof and never put in, not what was declined or only asked', () => {
    const agreed = bookOf([ask(1, 1, '乙', '己'), { act: 'agree' }]);
    const declined = bookOf([ask(1, 1, '乙', '己'), { act: 'decline' }]);
    const asked = bookOf([ask(1, 1, '乙', '己')]);
    const same = article('甲乙丙丁');
    expect(only(same, same, agreed).wantedNotDone).toEqual([1]);
    expect(only(same, same, declined).wantedNotDone).toEqual([]);
    expect(only(same, same, asked).wantedNotDone).toEqual([]);
  });

  it('finds what was declined and done all the same', () => {
    const declined = bookOf([ask(1, 1, '乙', '己'), { act: 'decline' }]);
    expect(hasUnasked(only(article('甲乙丙丁'), article('甲己丙丁'), declined))).toBe(true);
  });

  it('does not ask again for what was put in before the older proof', () => {
    const earlier = article('甲己丙丁');
    const found = compareProofs(proof(2, earlier), proof(3, earlier), book).articles[0]!;
    expect(found).toMatchObject({ done: [], wantedNotDone: [] });
    expect(hasUnasked(found)).toBe(false);
  });

  it('counts a correction that a later one went over as done', () => {
    const twice = bookOf([
      ...PUT_IN,
      { ...ask(2, 0, '甲己', '壬'), proof: 1 },
      { act: 'agree', correction: 2 },
      { act: 'apply', correction: 2, offset: 0, hash: 'h2' },
    ]);
    expect(only(article('甲乙丙丁'), article('壬丙丁'), twice)).toMatchObject({
      done: [1, 2],
      wantedNotDone: [],
    });
  });

  it.each<[string, Partial<Article>]>([
    [
      'bold',
      { body: [{ type: 'paragraph', content: [{ type: 'text', text: '甲乙丙丁', marks: ['strong'] }] }] },
    ],
    [
      'another kind of block',
      { body: [{ type: 'crosshead', level: 1, content: [{ type: 'text', text: '甲乙丙丁' }] }] },
    ],
    ['a column', { column: 'other' }],
    ['a break of the headline', { title: '一张 读书桌' }],
    ['a topic', { topics: ['读书'] }],
  ])('finds a change no reading line shows: %s', (_name, changes) => {
    const before = article('甲乙丙丁');
    expect(hasUnasked(only(before, { ...before, ...changes }, EMPTY))).toBe(true);
  });

  it('finds a correction of a headline break, which no reading line shows', () => {
    const broken = bookOf([
      { act: 'ask', kind: 'layout', place: { field: 'title', offset: 2 }, oldText: '', newText: '\u3000' },
      { act: 'agree' },
      { act: 'apply', offset: 2, hash: 'h' },
    ]);
    const before = plainArticle();
    const done = only(before, plainArticle({ title: '一张\u3000读书桌' }), broken);
    expect(done).toMatchObject({ done: [1], wantedNotDone: [] });
    expect(only(before, before, broken).wantedNotDone).toEqual([1]);
  });

  it('tells of the frame and of articles that came or went, which are no corrections', () => {
    const before = proof(1, article('甲'), plainArticle({ id: 'a2', title: '走的' }));
    const after = {
      ...proof(2, article('甲'), plainArticle({ id: 'a3', title: '来的' })),
      issue: { ...ISSUE, masthead: { ...ISSUE.masthead, printRun: 1 } },
    };
    const { frame, articles } = compareProofs(before, after, EMPTY);
    expect(frame).toEqual(['版权页', '增加《来的》', '减少《走的》']);
    expect(articles.map(({ id }) => id)).toEqual(['a1']);
  });
});
