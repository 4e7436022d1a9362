import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlinePhrases } from '../../../../../site/src/lib/headline-phrases.ts';

describe('headlinePhrases', () => {
  it.each([
    ['省直机关“走百村”调研手记——', ['省直', '“走百村”', '调研手记——']],
    ['——江岚省农村供水台账调查', ['农村', '供水', '调查']],
    ['一条管理清二十年（上）', ['管理', '（上）']],
    ['读《乡土中国》有感', ['《乡土中国》']],
    ['石泠市：开一间“错件门诊”', ['“错件门诊”']],
  ])('breaks “%s” between words only', (line, whole) => {
    const phrases = headlinePhrases(line);
    expect(phrases).toEqual(expect.arrayContaining(whole));
  });

  it('keeps every character, and no piece begins with what may not begin a line', () => {
    const text = fc.string({ unit: fc.constantFrom(...'把纸上的字“”《》（），。：——、走成脚下路A1 ') });
    fc.assert(
      fc.property(text, (line) => {
        const phrases = headlinePhrases(line);
        expect(phrases.join('')).toBe(line);
        expect(phrases.slice(1).filter((phrase) => /^[，。：、）》”—]/u.test(phrase))).toEqual([]);
      }),
    );
  });
});
