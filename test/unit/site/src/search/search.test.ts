import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRuns, makeExcerpt } from '../../../../../site/src/search/excerpt.ts';
import { find, type Pagefind } from '../../../../../site/src/search/finder.ts';
import {
  characterCode,
  foldCharacter,
  LINE_END,
  lineCharacters,
  phraseQuery,
  queryWords,
} from '../../../../../site/src/search/tokens.ts';

/** The words of a text as the index has them, each with a space on both sides. */
function indexWords(text: string): string {
  const words = text.split('\n').flatMap((line) => {
    const codes = [...lineCharacters(line), LINE_END].map(characterCode);
    return codes.slice(1).map((code, index) => codes[index] + code);
  });
  return ` ${words.join(' ')} `;
}

/** Pagefind's rule: the words of a quoted phrase stand next to each other; an unquoted term begins a word. */
const holds = (words: string, query: string) =>
  words.includes(query.startsWith('"') ? ` ${query.slice(1, -1)} ` : ` ${query}`);

/** A stand-in with Pagefind's rule for words. */
function fakePagefind(texts: Record<string, string>): Pagefind {
  const contents = Object.entries(texts).map(([id, text]) => [id, indexWords(text)] as const);
  return {
    search: async (query) => ({
      results: contents
        .filter(([, words]) => holds(words, query!))
        .map(([id]) => ({ id, data: async () => ({ url: id, content: '', meta: {} }) })),
    }),
  };
}

const ids = async (texts: Record<string, string>, query: string) => {
  const found = await find(fakePagefind(texts), query);
  return { ids: found.results.map((result) => result.id), exact: found.exact };
};

describe('tokens', () => {
  it('makes every pair of characters a word of small letters', () => {
    const [a, b, c] = ['从', '严', '2'].map((char) => characterCode(char.codePointAt(0)!));
    expect(phraseQuery('从 严２')).toBe(`"${a}${b} ${b}${c}"`);
    expect(`${a}${b}${c}`).toMatch(/^[a-z]{12}$/);
  });

  it('asks for a single character as the beginning of a word', () => {
    expect(phraseQuery('从')).toBe(characterCode('从'.codePointAt(0)!));
  });

  it('gives every character in use a code of its own', () => {
    const point = fc.integer({ min: 0, max: 0x6f90f });
    fc.assert(fc.property(point, point, (a, b) => (characterCode(a) === characterCode(b)) === (a === b)));
  });

  it('has no query for nothing', () => {
    expect(phraseQuery(' 　\n')).toBe('');
  });

  it.each([
    ['Ａ', 'a'],
    ['，', ','],
    ['İ', 'İ'],
    ['学', '学'],
  ])('folds %s to %s', (char, folded) => {
    expect(foldCharacter(char)).toBe(folded);
  });

  it('finds every substring of a line, and nothing across lines', () => {
    const text = fc.string({ unit: fc.constantFrom(...'学习，。“”A1 　①%𠮷'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (line, from, length) => {
        const chars = [...line];
        const start = from % chars.length;
        const run = chars.slice(start, start + 2 + (length % 6)).join('');
        expect(holds(indexWords(line), phraseQuery(run))).toBe(true);
      }),
    );
    expect(holds(indexWords('学\n习'), phraseQuery('学习'))).toBe(false);
  });
});

describe('find', () => {
  const texts = { a: '全面从严治党，重在经常', b: '从严要求。治党有方', c: '读书学习' };

  it('takes the words as they stand together', async () => {
    expect(await ids(texts, '面从严治')).toEqual({ ids: ['a'], exact: true });
  });

  it('minds punctuation', async () => {
    expect(await ids(texts, '治党，重')).toEqual({ ids: ['a'], exact: true });
    expect((await ids(texts, '治党。重')).exact).toBe(false);
  });

  it('falls back to texts that hold all words', async () => {
    expect(await ids(texts, '治党 从严')).toEqual({ ids: ['a', 'b'], exact: false });
  });

  it('falls back to texts that hold some, the most words first', async () => {
    expect(await ids(texts, '学习 从严 治党')).toEqual({ ids: ['a', 'b', 'c'], exact: false });
  });

  it('finds nothing for nothing', async () => {
    expect((await ids(texts, ' ')).ids).toEqual([]);
  });

  it('puts results in the order of their dates when asked', async () => {
    const dated = {
      '../texts/012345678901/20260315-1': '读书',
      '../../texts/999999999999/20241215-2': '读书',
      '../../texts/abcdef123456/20250115-3': '读书',
    };
    const order = async (order: 'newest' | 'oldest') =>
      (await find(fakePagefind(dated), '读书', { order })).results.map((result) => result.id.at(-1)).join('');
    expect([await order('newest'), await order('oldest')]).toEqual(['132', '231']);
  });

  it('puts articles before the covers that name them', async () => {
    const texts = { '20260315-0': '读书', '20260315-7': '读书', '20250115-10': '读书' };
    expect((await ids(texts, '读书')).ids).toEqual(['20260315-7', '20250115-10', '20260315-0']);
  });

  it.each([
    ['读书，读书 学习', ['读书', '学习']],
    ['从严 治党', ['从严', '治党']],
    ['读书学习', ['读书', '学习']],
    ['读书从', ['读书']],
    ['从', ['从']],
    ['，。', []],
  ])('cuts %s into words', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});

describe('excerpt', () => {
  it('finds runs through spaces, in any width and case', () => {
    expect(findRuns('陆　知行写ＡＩ', '陆知行')).toEqual([[0, 4]]);
    expect(findRuns('陆　知行写ＡＩ', 'ai')).toEqual([[5, 7]]);
  });

  it('does not run from line to line', () => {
    expect(findRuns('学\n习', '学习')).toEqual([]);
  });

  it('marks the hit and says where text was left out', () => {
    const text = `${'前'.repeat(40)}从严治党${'后'.repeat(100)}`;
    const pieces = makeExcerpt(text, ['从严治党']);
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['从严治党']);
    expect(pieces[0]).toEqual({ text: '…', hit: false });
    expect(pieces.at(-1)).toEqual({ text: '…', hit: false });
  });

  it('keeps the text as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 3 }), (text, run) => {
        const shown = makeExcerpt(text, [run])
          .map((piece) => piece.text)
          .join('');
        expect(text).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
      }),
    );
  });
});
