import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appliedChanges,
  BORDER_WORDS,
  type Border,
  type CorrectionEvent,
  compareProofs,
  foldCorrections,
  hasUnasked,
  presentPlace,
  replaceInField,
} from '../../../../../cms/editorial/index.ts';
import type { Article, Inline } from '../../../../../content/model/index.ts';
import { ISSUE } from '../builders.ts';
import { eventsOf } from './book.ts';
import { cut, field, note, of, p, text } from './paragraphs.ts';

const proof = (number: number, article: Article) => ({ number, issue: ISSUE, articles: [article] });
const compare = (after: Article, events: CorrectionEvent[]) =>
  compareProofs(proof(1, scene), proof(2, after), foldCorrections(events)).articles[0]!;

/** Paragraphs of twelve letters with two footnotes; the wishes of each, in letters of the whole. */
const LETTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃列张';
const SIZE = 12;
const scene = of(
  ...[0, 1, 2].map((index) => {
    const words = LETTERS.slice(index * SIZE, index * SIZE + SIZE);
    const parts = [words.slice(0, 4), words.slice(4, 8), words.slice(8)].map(text);
    return p(parts[0]!, note('注'), parts[1]!, note('注'), parts[2]!);
  }),
);
type Slot = { index: number; letter: number; length: number; added?: string; border?: Border; note?: true };
const SLOTS: Slot[] = [0, 1, 2].flatMap((index): Slot[] => [
  { index, letter: 1, length: 1, added: '' },
  { index, letter: 3, length: 0, border: 'newParagraph' },
  { index, letter: 4, length: 2, added: '改改改' },
  { index, letter: 7, length: 0, border: 'newParagraph' },
  { index, letter: 8, length: 0, note: true },
  { index, letter: 10, length: 2, added: '改' },
  ...(index < 2 ? [{ index, letter: SIZE, length: 1, border: 'runOn' as const }] : []),
]);

// What it must read, letter by letter: `¶` for a border, `（）` for a footnote.
function expected(done: ReadonlySet<number>): string {
  const isDone = (wanted: Partial<Slot>) =>
    SLOTS.some(
      (slot, at) =>
        done.has(at) && Object.entries(wanted).every(([key, value]) => slot[key as keyof Slot] === value),
    );
  const at = (index: number, letter: number) => {
    const slot = SLOTS.findIndex(
      (item) =>
        item.added !== undefined &&
        item.index === index &&
        item.letter <= letter &&
        letter < item.letter + item.length,
    );
    const own = LETTERS[index * SIZE + letter]!;
    const shown = done.has(slot) ? (SLOTS[slot]!.letter === letter ? SLOTS[slot]!.added! : '') : own;
    const border = isDone({ index, letter, border: 'newParagraph' }) ? '¶' : '';
    const call =
      letter === 4 ? '（注）' : letter === 8 ? `（${isDone({ index, note: true }) ? '记' : '注'}）` : '';
    return `${call}${border}${shown}`;
  };
  return [0, 1, 2]
    .map((index) => {
      const end = index < 2 && !isDone({ index, border: 'runOn' }) ? '¶' : '';
      return `${Array.from({ length: SIZE }, (_, letter) => at(index, letter)).join('')}${end}`;
    })
    .join('');
}

function shown({ body }: Article): string {
  return body
    .map((block) =>
      (block as { content: Inline[] }).content
        .map((item) =>
          item.type === 'text'
            ? item.text
            : item.type === 'footnote'
              ? `（${(item.content[0] as { text: string }).text}）`
              : '?',
        )
        .join(''),
    )
    .join('¶');
}

const changeOf = ({ index, letter, length, added = '', border, note: isNote }: Slot) => {
  if (isNote) return { place: { field: `${field(index)}#2`, offset: 0 }, oldText: '注', newText: '记' };
  const place = { field: field(index), offset: letter };
  if (border) return { place, oldText: BORDER_WORDS[border].old, newText: BORDER_WORDS[border].new };
  const from = index * SIZE + letter;
  return { place, oldText: LETTERS.slice(from, from + length), newText: added };
};

function putIn(order: readonly number[]): { events: CorrectionEvent[]; article: Article } {
  const events = eventsOf([
    ...SLOTS.map((slot, at) => ({ act: 'ask' as const, correction: at + 1, ...changeOf(slot) })),
    ...SLOTS.map((_, at) => ({ act: 'agree' as const, correction: at + 1 })),
  ]);
  let article = scene;
  for (const at of order) {
    const book = foldCorrections(events);
    const correction = book.corrections[at]!;
    const applied = appliedChanges(book, 'a1');
    const place = presentPlace({ correction, proofArticle: scene, article, applied });
    if (place.field === undefined) throw new Error(`${at}: ${place.wanted} / ${place.found}`);
    article = replaceInField(article, { ...place, old: correction.old, new: correction.new })!;
    const step = { act: 'apply' as const, correction: at + 1, place, offset: place.offset, hash: 'h' };
    events.push({ ...eventsOf([step])[0]!, seq: events.length + 1 });
  }
  return { events, article };
}

describe('borders among other corrections, put in in any order', () => {
  const orders = fc.shuffledSubarray(SLOTS.map((_, at) => at));

  it('give the text with exactly those done, and are all found done, the others not', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { events, article } = putIn(order);
        expect(shown(article)).toBe(expected(new Set(order)));
        const found = compare(article, events);
        expect([...found.done].sort()).toEqual(order.map((at) => at + 1).sort());
        expect(found.wantedNotDone).toEqual(
          SLOTS.map((_, at) => at + 1).filter((number) => !order.includes(number - 1)),
        );
        expect(hasUnasked(found)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('do not hide a border nobody had asked for', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { events, article } = putIn(order);
        const edited = replaceInField(article, cut(article.body.length - 1, 1));
        fc.pre(edited !== undefined);
        const found = compare(edited!, events);
        expect(hasUnasked(found)).toBe(true);
        expect(found.borders.map(({ border }) => border)).toEqual(['newParagraph']);
      }),
      { numRuns: 200 },
    );
  });
});
