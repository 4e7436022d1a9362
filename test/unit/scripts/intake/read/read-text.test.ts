import { describe, expect, it } from 'vitest';
import { pieceText } from '../../../../../scripts/intake/clean/edits.ts';
import { decodeText } from '../../../../../scripts/intake/read/decode-text.ts';
import { detectEncoding } from '../../../../../scripts/intake/read/detect-encoding.ts';
import { parseText } from '../../../../../scripts/intake/read/parse-text.ts';

/** 这是一个中国的地方 in three encodings. */
const SIMPLIFIED = '这是一个中国的地方';
const GB = Uint8Array.from([
  0xd5, 0xe2, 0xca, 0xc7, 0xd2, 0xbb, 0xb8, 0xf6, 0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xb5, 0xd8, 0xb7, 0xbd,
]);
const TRADITIONAL = '這是一個中國的地方';
const BIG5 = Uint8Array.from([
  0xb3, 0x6f, 0xac, 0x4f, 0xa4, 0x40, 0xad, 0xd3, 0xa4, 0xa4, 0xb0, 0xea, 0xaa, 0xba, 0xa6, 0x61, 0xa4, 0xe8,
]);

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['utf-8', Buffer.from(`\ufeff${SIMPLIFIED}`), SIMPLIFIED],
    ['utf-16le', utf16(`\ufeff${SIMPLIFIED}`, false), SIMPLIFIED],
    ['utf-16be', utf16(`\ufeff${SIMPLIFIED}`, true), SIMPLIFIED],
    ['utf-16le', utf16(`${SIMPLIFIED}\n${SIMPLIFIED}`, false), `${SIMPLIFIED}\n${SIMPLIFIED}`],
    ['gb18030', GB, SIMPLIFIED],
    ['big5', BIG5, TRADITIONAL],
  ])('reads %s', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, broken: [] });
  });

  it('marks broken bytes with their places', () => {
    const bytes = Buffer.concat([
      Buffer.from('第一行完好无损\n第二'),
      Buffer.from([0xff]),
      Buffer.from('行坏了一个字'),
    ]);
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.broken).toEqual([{ line: 2, column: 3 }]);
    expect(decoded.text).toContain('第二�行');
  });

  it('turns all line ends into \\n', () => {
    expect(decodeText(Buffer.from('甲\r\n乙\r丙')).text).toBe('甲\n乙\n丙');
  });

  it('takes ASCII for UTF-8', () => {
    expect(detectEncoding(Buffer.from('plain'))).toEqual({ encoding: 'utf-8', hasMark: false });
  });
});

describe('parseText', () => {
  const lines = (text: string) =>
    parseText(text).pieces.map((piece) => (piece.type === 'text' ? pieceText(piece) : piece.type));

  it('parts paragraphs at blank lines and knows the line they began on', () => {
    const { pieces } = parseText('\n\n甲段\n\n乙段  \n第二行\n');
    expect(pieces.map((piece) => piece.at)).toEqual([3, 5]);
    expect(lines('\n\n甲段\n\n乙段  \n第二行\n')).toEqual(['甲段', '乙段\n第二行']);
  });

  it('takes each line for a paragraph in a text without blank lines', () => {
    const long = '　　山路弯弯，一直通到云里去，走的人多了，石阶也就亮了，远远看去像一条带子，挂在山腰上。';
    expect(lines([long, long, long, long].join('\n'))).toHaveLength(4);
  });

  it('sees pages, headings, bold and lists', () => {
    const { pieces, dropped } = parseText('## 标题\n\n**先说。**再说。\n\n\n\n- 一条');
    expect(pieces).toMatchObject([
      { look: { heading: 2 } },
      { content: [{ text: '先说。', marks: ['strong'] }, { text: '再说。' }] },
      { look: { list: { ordered: false, level: 0 }, pageBefore: true } },
    ]);
    expect(dropped.map((item) => item.text)).toEqual(['##', '****', '-']);
  });

  it('reads a pipe table', () => {
    const { pieces } = parseText('| 年份 | 产量 |\n| --- | --- |\n| 2024 | 12 |');
    expect(pieces).toMatchObject([
      {
        type: 'table',
        table: {
          headRows: 1,
          rows: [
            [{ header: true }, {}],
            [{}, { content: [{ text: '12' }] }],
          ],
        },
      },
    ]);
  });
});
