import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BORDER_WORDS,
  type Border,
  borderOf,
  type CorrectionWish,
  compareProofs,
  grantAct,
  hasUnasked,
  type IssueStage,
  judgeAsk,
  PARAGRAPH_BORDER,
  presentPlace,
  type Replacement,
  replaceInField,
} from '../../../../../cms/editorial/index.ts';
import {
  type Article,
  articleHash,
  article as articleSchema,
  type Block,
  cleanText,
  type Inline,
  readingLines,
} from '../../../../../content/model/index.ts';
import { actor, ISSUE } from '../builders.ts';
import { bookOf } from './book.ts';
import { cut, field, note, of, p, text } from './paragraphs.ts';

const link = (words: string): Inline => ({
  type: 'link',
  href: '/a',
  content: [{ type: 'text', text: words }],
});
const br: Inline = { type: 'lineBreak' };
const head: Block = { type: 'crosshead', level: 1, content: [text('小标题')] };
const right: Block = { type: 'paragraph', content: [text('乙')], align: 'right' };
const join = (index: number, offset: number) => ({ field: field(index), offset, ...BORDER_WORDS.runOn });

describe('the sign of a border', () => {
  it('can stand in no text', () => {
    expect(cleanText.safeParse(PARAGRAPH_BORDER).success).toBe(false);
    expect(borderOf({ old: '', new: '¶' })).toBeUndefined();
  });
});

describe('changing a border', () => {
  it.each<[string, Block[], Replacement, Block[] | undefined]>([
    ['begins a paragraph', [p(text('甲乙丙'))], cut(0, 1), [p(text('甲')), p(text('乙丙'))]],
    [
      'keeps the alignment',
      [{ ...right, content: [text('甲乙')] } as Block],
      cut(0, 1),
      [{ ...right, content: [text('甲')] } as Block, right],
    ],
    [
      'leaves a footnote with what it explains',
      [p(text('甲'), note('注'), text('乙'))],
      cut(0, 1),
      [p(text('甲'), note('注')), p(text('乙'))],
    ],
    ['parts a link', [p(link('甲乙'))], cut(0, 1), [p(link('甲')), p(link('乙'))]],
    ['joins a paragraph', [p(text('甲')), p(text('乙')), head], join(0, 1), [p(text('甲乙')), head]],
    ['makes a parted link whole', [p(link('甲')), p(link('乙'))], join(0, 1), [p(link('甲乙'))]],
    ['not at the beginning', [p(text('甲乙'))], cut(0, 0), undefined],
    ['not at the end', [p(text('甲乙'))], cut(0, 2), undefined],
    ['not at a forced line break', [p(text('甲'), br, text('乙'))], cut(0, 1), undefined],
    ['not behind one', [p(text('甲'), br, text('乙'))], cut(0, 2), undefined],
    ['not in a crosshead', [head], cut(0, 1), undefined],
    ['not to a crosshead', [head, p(text('甲'))], join(0, 3), undefined],
    ['not from a crosshead', [p(text('甲')), head], join(0, 1), undefined],
    ['not of another alignment', [p(text('甲')), right], join(0, 1), undefined],
    ['not before the end', [p(text('甲乙')), p(text('丙'))], join(0, 1), undefined],
    ['not with words beside', [p(text('甲乙'))], { ...cut(0, 1), old: '乙' }, undefined],
  ])('%s', (_name, before, change, after) => {
    expect(replaceInField(of(...before), change)?.body).toEqual(after);
  });

  it('works inside an information box', () => {
    const box = (...blocks: Block[]) => of({ type: 'infoBox', title: '资料', blocks } as Block);
    const change = { ...cut(0, 1), field: 'body[0].blocks[0].content' };
    expect(replaceInField(box(p(text('甲乙'))), change)).toEqual(box(p(text('甲')), p(text('乙'))));
  });

  it('and taking it back gives the same text, and no character changes between', () => {
    const words = fc.stringMatching(/^[甲乙丙]{2,9}$/);
    fc.assert(
      fc.property(words, fc.nat(), (all, place) => {
        const at = 1 + (place % (all.length - 1));
        const before = of(p(text(all), note('注')));
        const parted = replaceInField(before, cut(0, at))!;
        expect(articleSchema.safeParse(parted).success).toBe(true);
        const letters = (article: Article) =>
          readingLines(article)
            .map((line) => line.text)
            .join('');
        expect(letters(parted)).toBe(letters(before));
        expect(articleHash(replaceInField(parted, join(0, at))!)).toBe(articleHash(before));
      }),
    );
  });
});

const three = of(p(text('甲乙丙丁')), p(text('戊己')), head, p(text('庚')));
const situation = (book = bookOf([])) => ({
  actor: actor('reader', 'proofreader'),
  issue: { label: '2026年第3期', stage: 'firstProof' as IssueStage },
  latestProof: 1,
  article: three,
  lines: [],
  book,
});
const wish = (border: Border, index: number, offset = 0): CorrectionWish => ({
  article: 'a1',
  proof: 1,
  place: { path: field(index), offset },
  old: '',
  new: '',
  kind: 'layout',
  border,
});

describe('asking for a border', () => {
  it('names the end of the paragraph before, and the very place', () => {
    expect(judgeAsk(situation(), wish('runOn', 1, 1)).event).toMatchObject({
      place: { field: field(0), offset: 4 },
      oldText: PARAGRAPH_BORDER,
      kind: 'layout',
    });
    expect(judgeAsk(situation(), wish('newParagraph', 0, 2)).event).toMatchObject({
      place: { field: field(0), offset: 2 },
      newText: PARAGRAPH_BORDER,
    });
  });

  it.each([
    ['the first paragraph', wish('runOn', 0)],
    ['what follows a crosshead', wish('runOn', 3)],
    ['a crosshead', wish('newParagraph', 2, 1)],
    ['the end of a paragraph', wish('newParagraph', 0, 4)],
    ['no paragraph at all', wish('runOn', 9)],
  ])('is refused for %s', (_name, asked) => {
    expect(judgeAsk(situation(), asked).problem?.code).toBe('CorrectionNotFitting');
  });

  it('is refused where another wish is open', () => {
    const step = {
      act: 'ask' as const,
      place: { field: field(0), offset: 1 },
      oldText: '乙丙',
      newText: '改',
    };
    expect(judgeAsk(situation(bookOf([step])), wish('newParagraph', 0, 2)).problem?.code).toBe(
      'CorrectionOverlaps',
    );
  });

  it('never lets a typed sign pass for a border', () => {
    const typed = { ...wish('runOn', 0), new: '¶', place: { path: field(0), offset: 2 } };
    const { border, ...words } = typed;
    expect(border).toBe('runOn');
    expect(judgeAsk(situation(), words).problem?.code).toBe('CorrectionKindTooLight');
  });
});

const asked = (correction: number, border: Border, index: number, offset: number) => ({
  act: 'ask' as const,
  correction,
  kind: 'layout' as const,
  place: { field: field(index), offset },
  ...(BORDER_WORDS[border].old ? { oldText: PARAGRAPH_BORDER } : { newText: PARAGRAPH_BORDER }),
});
const joined = bookOf([
  asked(1, 'runOn', 0, 4),
  { act: 'agree' },
  { act: 'apply', offset: 4, place: { field: field(0), offset: 4 }, hash: 'h' },
]);
const proof = (number: number, article: Article) => ({ number, issue: ISSUE, articles: [article] });
const compare = (before: Article, after: Article, book = joined) =>
  compareProofs(proof(1, before), proof(2, after), book).articles[0]!;
const JOINED = of(p(text('甲乙丙丁戊己')), head, p(text('庚')));

describe('核红 of borders', () => {
  it('finds one wanted and done', () => {
    const found = compare(three, JOINED);
    expect(found).toMatchObject({ done: [1], wantedNotDone: [], borders: [], unasked: [] });
    expect(hasUnasked(found)).toBe(false);
  });

  it('finds one wanted and not done', () => {
    const found = compare(three, three);
    expect(found).toMatchObject({ done: [], wantedNotDone: [1], borders: [], unasked: [] });
    expect(hasUnasked(found)).toBe(false);
  });

  it('finds those done and not wanted, as borders and not as other words', () => {
    const parted = of(p(text('甲')), p(text('乙丙丁')), p(text('戊己')), head, p(text('庚')));
    const NONE = bookOf([]);
    const put = compare(three, parted, NONE);
    expect(put.borders).toEqual([{ border: 'newParagraph', field: field(0), before: '甲', after: '乙丙丁' }]);
    expect([put.unasked, put.form, put.isOtherwiseChanged, hasUnasked(put)]).toEqual([[], [], false, true]);
    const taken = compare(three, JOINED, NONE);
    expect(taken.borders).toEqual([{ border: 'runOn', field: field(0), before: '甲乙丙丁', after: '戊己' }]);
    expect([taken.unasked, hasUnasked(taken)]).toEqual([[], true]);
  });

  it('finds words that changed besides', () => {
    const found = compare(three, of(p(text('甲乙丙丁戊辛')), head, p(text('庚'))));
    expect(found.unasked).not.toEqual([]);
  });

  it('keeps verifying shut while it is not done', () => {
    const [correction] = joined.corrections;
    const at = { ...situation(), correction: correction!, latestProof: 2, responsibleEditors: [] };
    expect(grantAct('verify', { ...at, isDone: false }).problem?.code).toBe('CorrectionNotDone');
    expect(grantAct('verify', { ...at, isDone: true }).role).toBe('proofreader');
  });
});

describe('the place of a border', () => {
  const place = (article: Article, border: Border, index: number, offset: number) => {
    const [correction] = bookOf([asked(1, border, index, offset)]).corrections;
    return presentPlace({ correction: correction!, proofArticle: three, article, applied: [] });
  };

  it('is the one of the proof while nothing changed', () => {
    expect(place(three, 'runOn', 0, 4)).toEqual({ field: field(0), offset: 4 });
    expect(place(three, 'newParagraph', 0, 2)).toEqual({ field: field(0), offset: 2 });
  });

  it.each<[string, Block[], Border, number, { found: string; wanted: string }]>([
    [
      'the paragraph before',
      [p(text('甲乙丙')), p(text('戊己')), head, p(text('庚'))],
      'runOn',
      4,
      { wanted: '甲乙丙丁¶戊己', found: '甲乙丙¶戊己' },
    ],
    [
      'the paragraph after',
      [p(text('甲乙丙丁')), p(text('己')), head, p(text('庚'))],
      'runOn',
      4,
      { wanted: '甲乙丙丁¶戊己', found: '甲乙丙丁¶己' },
    ],
    [
      'the border itself',
      [p(text('甲乙丙丁戊己')), head, p(text('庚'))],
      'runOn',
      4,
      { wanted: '甲乙丙丁¶戊己', found: '甲乙丙丁戊己' },
    ],
    [
      'the words',
      [p(text('甲辛丙丁')), p(text('戊己')), head, p(text('庚'))],
      'newParagraph',
      2,
      { wanted: '甲乙丙丁', found: '甲辛丙丁' },
    ],
    [
      'a paragraph put before',
      [p(text('新')), ...three.body],
      'newParagraph',
      2,
      { wanted: '甲乙丙丁', found: '新' },
    ],
  ])('is lost, naming both, when somebody changed %s', (_name, body, border, offset, both) => {
    expect(place(of(...body), border, 0, offset)).toEqual(both);
  });
});
