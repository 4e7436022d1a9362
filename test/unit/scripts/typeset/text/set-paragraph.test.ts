import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  charClass,
  isForbiddenLineEnd,
  isForbiddenLineStart,
} from '../../../../../scripts/typeset/text/char-class.ts';
import { paragraphMemory, recallParagraph } from '../../../../../scripts/typeset/text/recall-paragraph.ts';
import type { SetLine } from '../../../../../scripts/typeset/text/set-line.ts';
import { setParagraph } from '../../../../../scripts/typeset/text/set-paragraph.ts';
import type { Span } from '../../../../../scripts/typeset/text/span.ts';
import { fakeMeasure } from '../fake-measure.ts';

const SIZE = 10;
const style = { face: 'song' as const, size: SIZE, ink: { c: 0, m: 0, y: 0, k: 1 } };
const span = (text: string, more: Partial<Span> = {}): Span => ({ text, style, ...more });
const set = (text: string, ems: number, indent = 0) =>
  setParagraph({ spans: [span(text)], measure: fakeMeasure, width: ems * SIZE, firstIndent: indent * SIZE });
const textOf = (line: SetLine) => line.fragments.map((fragment) => fragment.text).join('');
const texts = (text: string, ems: number, indent = 0) => set(text, ems, indent).map(textOf);

/** The right edge of the last ink: a mark's ink ends half an em before its em does. */
const inkEnd = (line: SetLine) => line.indent + line.width;

describe('setParagraph', () => {
  it('fills lines of whole ems with Han', () => {
    expect(texts('一二三四五六七八九十', 5)).toEqual(['一二三四五', '六七八九十']);
  });

  it('indents the first line by two ems', () => {
    const lines = set('一二三四五六七八', 5, 2);
    expect(lines.map(textOf)).toEqual(['一二三', '四五六七八']);
    expect(lines.map((line) => line.indent)).toEqual([20, 0]);
  });

  it.each([
    ['brings no mark to the head of a line', '一二三四五，六七八九十', 5],
    ['leaves no opening bracket at the end', '一二三四（五六七八）九十', 5],
    ['does not part a dash', '一二三四——五六七八九', 5],
    ['does not part a number and its unit', '一二三4年五六七八九', 4],
  ])('%s', (_name, text, ems) => {
    const lines = texts(text, ems);
    expect(lines.join('')).toBe(text);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^(?:[，）年]|—(?!—))/u);
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$|(?<!—)—$/u);
  });

  it('squeezes a line before it stretches one', () => {
    const [first] = set('一二，三四，五六七八九十一二三', 8);
    expect(textOf(first!)).toBe('一二，三四，五六七'.slice(0, textOf(first!).length));
    expect(inkEnd(first!)).toBeLessThanOrEqual(80 + 1e-6);
    expect(textOf(first!).length).toBeGreaterThanOrEqual(8);
  });

  it('closes up neighbouring marks', () => {
    const [line] = set('他说：“好。”', 20);
    const { offsets } = line!.fragments[0]!;
    expect(offsets.map((offset) => offset / SIZE)).toEqual([0, 1, 2, 2.5, 3.5, 4.5, 5]);
  });

  it('sets the ink of an opening bracket flush at a line start', () => {
    const [line] = set('（一）二', 10);
    expect(line!.fragments[0]!.x).toBe(-SIZE / 2);
  });

  it('puts a quarter em between Han and Latin', () => {
    const [line] = set('共20人', 10);
    expect(line!.fragments[0]!.offsets).toEqual([0, 12.5, 17.5, 25]);
  });

  it('leaves no single character on the last line when it can help it', () => {
    const lines = texts('一二三，四五六，七八九，十一二。', 8);
    expect(Array.from(lines.at(-1)!).length).toBeGreaterThan(2);
  });

  it('ends a line at a forced break and does not draw it', () => {
    expect(texts('一二\n三四', 5)).toEqual(['一二', '三四']);
  });

  it('breaks an address where a reader expects it', () => {
    const lines = texts('https://example.cn/reading/2026', 9);
    expect(lines.join('')).toBe('https://example.cn/reading/2026');
    expect(lines[0]).toMatch(/[/.]$/);
  });

  it.each([
    ['Latin', 'a'],
    ['closing marks', '。'],
    ['opening marks', '（'],
    ['dashes', '—'],
    ['combining marks', '\u0301'],
    ['spaces', ' '],
    ['Han', '字'],
  ])('sets 20,000 %s without a break and without hanging', (_name, char) => {
    const text = char.repeat(20_000);
    const lines = set(text, 23);
    expect(lines.map(textOf).join('')).toBe(text);
    for (const line of lines) expect(inkEnd(line)).toBeLessThanOrEqual(230 + 1e-6);
  });

  it('gives a character wider than the measure a line of its own', () => {
    expect(texts('一二三', 0.5)).toEqual(['一', '二', '三']);
  });

  it('keeps a call with the word before it', () => {
    const spans = [span('一二三四五'), span('①', { glued: true }), span('六七')];
    const lines = setParagraph({ spans, measure: fakeMeasure, width: 50 });
    expect(lines.map(textOf)).not.toContain('①六七');
    expect(lines.map(textOf).join('')).toBe('一二三四五①六七');
  });
});

const CHARS = [...'中文字排版读书会，。、；：？！（）《》“”——……·aB3%7年 '];
const manuscript = fc
  .array(fc.constantFrom(...CHARS), { minLength: 1, maxLength: 160 })
  .map((chars) => chars.join(''));

describe('every paragraph', () => {
  it('keeps its text and its measure', () => {
    fc.assert(
      fc.property(manuscript, fc.integer({ min: 8, max: 30 }), (text, ems) => {
        const lines = set(text, ems, 2);
        expect(lines.map(textOf).join('')).toBe(text);
        for (const line of lines) {
          expect(inkEnd(line)).toBeLessThanOrEqual(ems * SIZE + 1e-6);
          for (const fragment of line.fragments) {
            expect(fragment.offsets).toHaveLength(Array.from(fragment.text).length);
            const inked = Array.from(fragment.text, (char, index) => ({
              char,
              at: fragment.offsets[index]!,
            }));
            const places = inked.filter(({ char }) => char.trim() !== '').map(({ at }) => at);
            expect(places).toEqual([...places].sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is justified exactly and starts and ends its lines as it may', () => {
    const sentence = fc
      .array(fc.constantFrom('读书会到水边', '把表填完', '共20人', '（试行）', '“问法”', '2026年3月'), {
        minLength: 5,
        maxLength: 30,
      })
      .map((parts) => `${parts.join('，')}。`);
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 30 }), (text, ems) => {
        const lines = set(text, ems, 2);
        for (const line of lines.slice(0, -1)) {
          const last = Array.from(textOf(line)).at(-1)!;
          const missing = ems * SIZE - inkEnd(line);
          expect(missing).toBeLessThanOrEqual(SIZE / 2 + 1e-6);
          if (!/[，。）”]/u.test(last)) expect(missing).toBeCloseTo(0, 6);
          expect(isForbiddenLineEnd(charClass(last.codePointAt(0)!))).toBe(false);
        }
        for (const line of lines.slice(1)) {
          expect(isForbiddenLineStart(charClass(textOf(line).codePointAt(0)!))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('display lines', () => {
  const display = (text: string, ems: number, more: Partial<Span> = {}) =>
    setParagraph({
      spans: [span(text, more)],
      measure: fakeMeasure,
      width: ems * SIZE,
      align: 'left',
      isDisplay: true,
    }).map(textOf);

  it('are even and end between words', () => {
    expect(display('机关党建与业务工作融合发展的重要意义', 16)).toEqual([
      '机关党建与业务工作',
      '融合发展的重要意义',
    ]);
  });

  it('are as many as the text needs, and no more', () => {
    expect(display('学习为了工作', 10)).toHaveLength(1);
    expect(display('读书会办了三年，人没有少过，书越读越厚', 8)).toHaveLength(3);
  });

  it('keep every character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (text, ems) => {
          expect(display(text, ems).join('')).toBe(text.replaceAll('\n', ''));
        },
      ),
    );
  });
});

describe('recallParagraph', () => {
  const input = (text: string, width: number) => ({ spans: [span(text)], measure: fakeMeasure, width });

  it('sets a paragraph once, and again in another measure', () => {
    const memory = paragraphMemory();
    const first = recallParagraph(memory, input('读书会办了三年', 50));
    expect(recallParagraph(memory, input('读书会办了三年', 50))).toBe(first);
    expect(recallParagraph(memory, input('读书会办了三年', 40)).lines).toEqual(
      setParagraph(input('读书会办了三年', 40)),
    );
    expect(recallParagraph(memory, input('读书会办了两年', 50)).lines).toEqual(
      setParagraph(input('读书会办了两年', 50)),
    );
    expect(memory.count).toBe(3);
  });

  it('saves lines as setParagraph does, and sets nothing anew when there is none to save', () => {
    const frugal = (text: string, ems: number) => ({ ...input(text, ems * SIZE), isFrugal: true });
    fc.assert(
      fc.property(manuscript, fc.integer({ min: 4, max: 30 }), (text, ems) => {
        const memory = paragraphMemory();
        const { lines } = recallParagraph(memory, input(text, ems * SIZE));
        const { lines: saved } = recallParagraph(memory, frugal(text, ems));
        expect(saved).toEqual(setParagraph(frugal(text, ems)));
        if (saved !== lines) expect(saved.length).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: 300 },
    );
    const memory = paragraphMemory();
    const lines = recallParagraph(memory, input('一二三四五六七八九十', 50));
    expect(recallParagraph(memory, frugal('一二三四五六七八九十', 5))).toBe(lines);
  });
});
