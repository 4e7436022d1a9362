import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appliedChanges,
  type CorrectionEvent,
  compareProofs,
  fieldText,
  foldCorrections,
  hasUnasked,
  presentPlace,
  replaceInField,
} from '../../../../../cms/editorial/index.ts';
import type { Article } from '../../../../../content/model/index.ts';
import { plainArticle } from '../../../../helpers/plain-article.ts';
import { ISSUE } from '../builders.ts';
import { ask, eventsOf } from './book.ts';

const FIELD = 'body[0].content';
const LETTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
const before: Article = plainArticle({
  body: [{ type: 'paragraph', content: [{ type: 'text', text: LETTERS }] }],
});

type Wish = { from: number; length: number; added: string };

/** Wishes that do not touch each other: cut points of the text, every other piece is a wish. */
const wishes: fc.Arbitrary<Wish[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: LETTERS.length }), { minLength: 2, maxLength: 10 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .chain((cuts) =>
    fc
      .array(fc.constantFrom('', '改', '改改', '改改改'), { minLength: 5, maxLength: 5 })
      .map((words) =>
        cuts.flatMap((from, index) =>
          index % 2 === 0 && index + 1 < cuts.length
            ? [{ from, length: cuts[index + 1]! - from, added: words[index / 2]! }]
            : [],
        ),
      ),
  );

/** What the text must be, told another way: every piece of the old text by itself, those put in exchanged. */
function expectedText(all: readonly Wish[], done: ReadonlySet<number>): string {
  return [...LETTERS]
    .map((letter, at) => {
      const index = all.findIndex(({ from, length }) => from <= at && at < from + length);
      if (!done.has(index)) return letter;
      return at === all[index]!.from ? all[index]!.added : '';
    })
    .join('');
}

function putIn(
  all: readonly Wish[],
  order: readonly number[],
): { events: CorrectionEvent[]; article: Article } {
  const asked = all.map(({ from, length, added }, index) =>
    ask(index + 1, from, LETTERS.slice(from, from + length), added),
  );
  const events = eventsOf([
    ...asked,
    ...all.map((_, index) => ({ act: 'agree' as const, correction: index + 1 })),
  ]);
  let article = before;
  for (const index of order) {
    const book = foldCorrections(events);
    const correction = book.corrections[index]!;
    const applied = appliedChanges(book, 'a1');
    const { offset } = presentPlace({ correction, proofArticle: before, article, applied });
    article = replaceInField(article, {
      field: FIELD,
      offset: offset!,
      old: correction.old,
      new: correction.new,
    })!;
    const step = { act: 'apply' as const, correction: index + 1, offset: offset!, hash: 'h' };
    events.push({ ...eventsOf([step])[0]!, seq: events.length + 1 });
  }
  return { events, article };
}

const subset = (all: readonly Wish[]) => fc.shuffledSubarray(all.map((_, index) => index));
const scene = wishes.chain((all) => fc.tuple(fc.constant(all), subset(all)));

describe('corrections put in in any order', () => {
  it('give the text with exactly those pieces exchanged', () => {
    fc.assert(
      fc.property(scene, ([all, order]) => {
        const { article } = putIn(all, order);
        expect(fieldText(article, FIELD)).toBe(expectedText(all, new Set(order)));
      }),
      { numRuns: 1000 },
    );
  });

  it('are all found done by the compare, and nothing besides', () => {
    fc.assert(
      fc.property(scene, ([all, order]) => {
        const { events, article } = putIn(all, order);
        const texts = [before, article].map((text, index) => ({
          number: index + 1,
          issue: ISSUE,
          articles: [text],
        }));
        const [found] = compareProofs(texts[0]!, texts[1]!, foldCorrections(events)).articles;
        const open = all.map((_, index) => index + 1).filter((number) => !order.includes(number - 1));
        expect([...found!.done].sort()).toEqual(order.map((index) => index + 1).sort());
        expect(found!.wantedNotDone).toEqual(open);
        expect(hasUnasked(found!)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('do not hide a character changed by somebody else, nor are they put in beside it', () => {
    fc.assert(
      fc.property(scene, fc.nat(), ([all, order], place) => {
        const { events, article } = putIn(all, order);
        const text = fieldText(article, FIELD) ?? '';
        fc.pre(text !== '');
        const at = place % (text.length + 1);
        const edited = replaceInField(article, { field: FIELD, offset: at, old: '', new: '※' })!;
        const texts = [before, edited].map((item, index) => ({
          number: index + 1,
          issue: ISSUE,
          articles: [item],
        }));
        const book = foldCorrections(events);
        expect(hasUnasked(compareProofs(texts[0]!, texts[1]!, book).articles[0]!)).toBe(true);
        for (const correction of book.corrections.filter(({ state }) => state === 'agreed')) {
          const applied = appliedChanges(book, 'a1');
          const found = presentPlace({ correction, proofArticle: before, article: edited, applied });
          expect(found.offset).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
