import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  isSameOrder,
  moveArticle,
  movedAcross,
  moveRow,
  placeOf,
  rebase,
  type Step,
  stepTo,
} from '../../../../../cms/admin/desk/arrangement.ts';

const rows = (...parts: string[]): Arrangement =>
  parts.map((part, index) => ({ id: `r${index}`, articles: [...part] }));
const shown = (arrangement: Arrangement) => arrangement.map(({ articles }) => articles.join(''));
const step = (arrangement: Arrangement, article: string, way: Step) => {
  const to = stepTo(arrangement, article, way);
  return to ? shown(moveArticle(arrangement, article, to)) : undefined;
};

describe('a step', () => {
  it.each([
    ['b', 'up', ['bac', 'de', '']],
    ['a', 'down', ['bac', 'de', '']],
    ['c', 'down', ['ab', 'cde', '']],
    ['d', 'up', ['abcd', 'e', '']],
    ['a', 'nextColumn', ['bc', 'dea', '']],
    ['e', 'previousColumn', ['abce', 'd', '']],
    ['e', 'nextColumn', ['abc', 'd', 'e']],
    ['a', 'up', undefined],
    ['a', 'previousColumn', undefined],
  ] as const)('%s %s', (article, way, expected) => {
    expect(step(rows('abc', 'de', ''), article, way)).toEqual(expected);
  });

  it('down from the last row goes nowhere, nor does an article that is not there', () => {
    expect(stepTo(rows('a'), 'a', 'down')).toBeUndefined();
    expect(stepTo(rows('a'), 'x', 'up')).toBeUndefined();
  });
});

describe('rows', () => {
  it('move whole, and not beyond the ends', () => {
    expect(shown(moveRow(rows('a', 'b'), 'r0', 1))).toEqual(['b', 'a']);
    expect(shown(moveRow(rows('a', 'b'), 'r0', -1))).toEqual(['a', 'b']);
    expect(shown(moveRow(rows('a', 'b'), 'r1', 1))).toEqual(['a', 'b']);
  });
});

describe('my order on what others saved meanwhile', () => {
  it('keeps my order, adds what came, drops what went', () => {
    const mine = rows('cba', 'd');
    expect(shown(rebase(mine, rows('abx', 'd')))).toEqual(['bax', 'd']);
    expect(movedAcross(rows('ab', 'c'), rows('a', 'cb'))).toEqual(['b']);
  });
});

const arrangements = fc
  .tuple(
    fc.shuffledSubarray([...'abcdefgh']),
    fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(
    ([articles, places, count]): Arrangement =>
      Array.from({ length: count }, (_, row) => ({
        id: `r${row}`,
        articles: articles.filter((_item, index) => places[index]! % count === row),
      })),
  );
const everything = (arrangement: Arrangement) => arrangement.flatMap(({ articles }) => articles).sort();

describe('whatever is moved', () => {
  it('no article is lost or doubled, and it stands where it was taken to', () => {
    fc.assert(
      fc.property(
        arrangements,
        fc.constantFrom(...'abcdefgh'),
        fc.nat(4),
        fc.nat(9),
        (before, article, row, index) => {
          const after = moveArticle(before, article, { row, index });
          expect(everything(after)).toEqual(everything(before));
          if (placeOf(before, article) && row < before.length) expect(placeOf(after, article)?.row).toBe(row);
        },
      ),
    );
  });

  it('a step up and a step down within a row undo each other', () => {
    fc.assert(
      fc.property(arrangements, fc.constantFrom(...'abcdefgh'), (before, article) => {
        const place = placeOf(before, article);
        if (!place || place.index === 0) return;
        const up = moveArticle(before, article, stepTo(before, article, 'up')!);
        const back = moveArticle(up, article, stepTo(up, article, 'down')!);
        expect(isSameOrder(back, before)).toBe(true);
      }),
    );
  });

  it('rebased it holds exactly what is there now', () => {
    fc.assert(
      fc.property(arrangements, arrangements, (mine, theirs) => {
        const rebased = rebase(mine, theirs);
        expect(everything(rebased)).toEqual(everything(theirs));
        expect(rebased.map(({ id }) => id).sort()).toEqual(theirs.map(({ id }) => id).sort());
        expect(isSameOrder(rebase(mine, mine), mine)).toBe(true);
      }),
    );
  });
});
