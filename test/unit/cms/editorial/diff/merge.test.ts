import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hunk, mergeSequences } from '../../../../../cms/editorial/diff/merge.ts';

const merge = (base: string, theirs: string, mine: string) =>
  mergeSequences({ base: [...base], theirs: [...theirs], mine: [...mine], keyOf: (item) => item });
const told = (hunks: readonly Hunk<string>[]) =>
  hunks
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, theirs, mine }) => `${kind} ${theirs.join('')}|${mine.join('')}`);
const texts = fc
  .array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 9 })
  .map((list) => list.join(''));

describe('three texts', () => {
  it.each([
    ['甲乙丙', '甲乙丙', '甲乙丙', []],
    ['甲乙丙', '甲丁丙', '甲乙丙', ['theirs 丁|乙']],
    ['甲乙丙', '甲乙丙', '甲戊丙', ['mine 乙|戊']],
    ['甲乙丙', '甲丁丙', '甲丁丙', []],
    ['甲乙丙', '甲丁丙', '甲戊丙', ['conflict 丁|戊']],
    // Neighbours, each changed by another person.
    ['甲乙丙', '丁乙丙', '甲戊丙', ['theirs 丁|甲', 'mine 乙|戊']],
    // One deletes what the other changes.
    ['甲乙丙', '甲丙', '甲戊丙', ['conflict |戊']],
    // Both add in one place.
    ['甲乙', '甲丁乙', '甲戊乙', ['conflict 丁|戊']],
    ['', '丁', '戊', ['conflict 丁|戊']],
  ])('%s → %s and %s', (base, theirs, mine, expected) => {
    expect(told(merge(base, theirs, mine))).toEqual(expected);
  });

  it('are given back whole by their stretches', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, theirs, mine) => {
        const hunks = merge(base, theirs, mine);
        expect(hunks.flatMap((hunk) => hunk.base).join('')).toBe(base);
        expect(hunks.flatMap((hunk) => hunk.theirs).join('')).toBe(theirs);
        expect(hunks.flatMap((hunk) => hunk.mine).join('')).toBe(mine);
      }),
    );
  });

  it('lose nothing a person wrote unless that person or a choice takes it away', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, theirs, mine) => {
        for (const hunk of merge(base, theirs, mine)) {
          const [b, t, m] = [hunk.base.join(''), hunk.theirs.join(''), hunk.mine.join('')];
          if (hunk.kind === 'same') expect(t).toBe(m);
          if (hunk.kind === 'theirs') expect(m).toBe(b);
          if (hunk.kind === 'mine') expect(t).toBe(b);
          if (hunk.kind === 'conflict') expect(new Set([b, t, m]).size).toBe(3);
        }
      }),
    );
  });

  it('are laid side by side the same way from either chair', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, theirs, mine) => {
        const swapped = { same: 'same', theirs: 'mine', mine: 'theirs', conflict: 'conflict' } as const;
        const there = merge(base, theirs, mine).map(({ kind }) => kind);
        const back = merge(base, mine, theirs).map(({ kind }) => swapped[kind]);
        expect(back).toEqual(there);
      }),
    );
  });
});
