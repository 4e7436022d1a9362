import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../../content/model/index.ts';
import { pieceText } from '../../../../../scripts/intake/clean/edits.ts';
import { cleanPieces } from '../../../../../scripts/intake/clean/index.ts';
import type { TextPiece } from '../../../../../scripts/intake/draft.ts';

const text = (content: string | Inline[]): TextPiece => ({
  type: 'text',
  at: 7,
  content: typeof content === 'string' ? [{ type: 'text', text: content }] : content,
  look: {},
});

const cleaned = (line: string) =>
  cleanPieces([text(line)]).pieces.map((piece) => pieceText(piece as TextPiece));

describe('cleanPieces', () => {
  it.each([
    ['今年 7 月 19 日,下了 5 天', ['今年7月19日，下了5天']],
    ['使用 APP 办理', ['使用APP办理']],
    ['春风 化雨', ['春风 化雨']],
    ['窗体顶端春耕记', ['春耕记']],
    ['窗体底端', []],
    ['收获的季节到了。□', ['收获的季节到了。']],
    ['新胜利! □', ['新胜利！']],
    ['□某某', ['□某某']],
    ['看不见\u202e的字\u0000', ['看不见的字']],
  ])('%s', (before, after) => {
    expect(cleaned(before)).toEqual(after);
  });

  it('remembers that an article ended', () => {
    const [piece] = cleanPieces([text('到此为止。□')]).pieces;
    expect(piece).toMatchObject({ look: { ended: true } });
  });

  it('keeps marks and links, also where a rule edits inside them', () => {
    const content: Inline[] = [
      { type: 'text', text: '抓落实,', marks: ['strong'] },
      { type: 'link', href: 'https://example.cn/', content: [{ type: 'text', text: '见这里,' }] },
      { type: 'text', text: '再看' },
    ];
    const [piece] = cleanPieces([text(content)]).pieces;
    expect((piece as TextPiece).content).toEqual([
      { type: 'text', text: '抓落实，', marks: ['strong'] },
      { type: 'link', href: 'https://example.cn/', content: [{ type: 'text', text: '见这里，' }] },
      { type: 'text', text: '再看' },
    ]);
  });

  it('lists every change so that it can be taken back', () => {
    const before = '春耕(含补种)开始,预计 5 天。□';
    const { pieces, changes } = cleanPieces([text(before)]);
    const rules = ['endMark', 'hanLatinSpace', 'halfWidthPunctuation'];
    let line = pieceText(pieces[0] as TextPiece);
    for (const rule of rules) {
      for (const change of changes
        .filter((item) => item.rule === rule)
        .toSorted((a, b) => a.offset - b.offset))
        line = line.slice(0, change.offset) + change.before + line.slice(change.offset + change.after.length);
    }
    expect(line).toBe(before);
  });
});
