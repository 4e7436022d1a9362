import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentWriter } from '../../../../../scripts/typeset/paint/content/content-writer.ts';
import { pdfNumber } from '../../../../../scripts/typeset/paint/content/number.ts';

function written(use: (out: ContentWriter) => void): string {
  const out = new ContentWriter();
  use(out);
  return out.take().toString('latin1');
}

describe('ContentWriter', () => {
  it.each([
    [0, '0'],
    [-0.0004, '0'],
    [-0.0006, '-0.001'],
    [700, '700'],
    [0.5, '0.5'],
    [12.3456, '12.346'],
    [-1.05, '-1.05'],
    [99.9999, '100'],
  ])('writes %d as %s', (value, text) => expect(written((out) => out.number(value))).toBe(text));

  it('writes every number as `pdfNumber` does', () => {
    const least = 1 / 1000;
    const numbers = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((value) => value * least);
    fc.assert(
      fc.property(numbers, (value) => {
        expect(written((out) => out.number(value))).toBe(pdfNumber(value));
      }),
    );
  });

  it('writes codes as literal strings are read', () => {
    const codes = [0x0001, 0x2829, 0x5c0d, 0xffff];
    const write = (out: ContentWriter) => {
      for (const code of codes) out.code(code);
    };
    expect(written(write)).toBe('\x00\x01\\(\\)\\\\\\r\xff\xff');
  });

  it('has room for any length, and begins anew', () => {
    const out = new ContentWriter();
    const long = 'BT ET '.repeat(50_000);
    out.write(long);
    expect(out.take().toString()).toBe(long);
    out.write('q');
    expect(out.take().toString()).toBe('q');
  });
});
