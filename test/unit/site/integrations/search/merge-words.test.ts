import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CborBuffer } from '../../../../../site/integrations/search/cbor.ts';
import { mergeWords } from '../../../../../site/integrations/search/merge-words.ts';
import {
  packWords,
  unpackWords,
  type YearWords,
  yearWords,
} from '../../../../../site/integrations/search/year-words.ts';

function merged(years: readonly YearWords[]): { words: string[]; bytes: string } {
  const buffer = new CborBuffer();
  const words: string[] = [];
  mergeWords(years, buffer, (word) => words.push(word));
  return { words, bytes: buffer.bytes().toString('hex') };
}

const texts = fc.array(fc.string({ unit: fc.constantFrom(...'党建学习，\n'), maxLength: 12 }), {
  maxLength: 4,
});

describe('mergeWords', () => {
  it('gives of several years what all their texts give at once', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (years) => {
        const apart = merged(years.map(yearWords));
        expect(apart).toEqual(merged([yearWords(years.flat())]));
        expect(apart.words).toEqual([...new Set(apart.words)].sort());
      }),
    );
  });

  it('gives the same of words that were kept', () => {
    const years = [['党建学习'], ['学习，党建', '建党']].map(yearWords);
    expect(merged(years.map((words) => unpackWords(packWords(words))))).toEqual(merged(years));
  });
});

describe('yearWords', () => {
  it('writes the places of a word page by page, from the last one on', () => {
    const { words, bytes } = merged([yearWords(['学学学']), yearWords(['', '学学'])]);
    expect(words).toHaveLength(2);
    // [word, 2 pages: [0, [weight 1, place 0, 1 on]], [2 on, [weight 1, place 0]]]
    expect(bytes).toContain(
      `${Buffer.from(words[1]!).toString('hex')}82${'8300833818000180'}${'83028238180080'}80`,
    );
  });
});
