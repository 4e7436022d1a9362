import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../content/model/csv.ts';

/** A plain reader of RFC 4180, written apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const char = text[at]!;
    if (isQuoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === ',' || char === '\r')) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (char === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += char;
  }
  return rows.slice(0, -1);
}

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string().map((rest) => `=${rest}`),
  fc.constantFrom('+1', '-1', '@a', '＝1', '\t=1', ' =1', '\uFEFF=1', 'a\r\nb', '"', ',', "'"),
);

describe('tables as text', () => {
  it('read back as they were, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const back = read(toCsv(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        rows.forEach((row, y) => {
          row.forEach((cell, x) => {
            expect([cell, `'${cell}`]).toContain(back[y]![x]);
          });
        });
      }),
    );
  });

  it.each(['=1+1', '+A1', '-A1', '@SUM(1)', '＝1', '＠x', '\t=1', '\r=1', '  =1', '\u200B=1'])(
    'take the formula out of %j',
    (cell) => {
      expect(read(toCsv([[cell]]))[0]![0]).toBe(`'${cell}`);
    },
  );

  it('leave numbers and Chinese as they are', () => {
    expect(toCsv([[-3, '签发', '2026-03-01']])).toBe('\uFEFF-3,签发,2026-03-01\r\n');
  });
});
