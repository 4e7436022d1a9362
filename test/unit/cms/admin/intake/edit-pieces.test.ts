import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntakePiece } from '../../../../../cms/admin/intake/contract.ts';
import {
  articlesOf,
  cutPiece,
  joinPiece,
  labelsOf,
  moveBeginning,
  movePiece,
  type Pieces,
  partPiece,
  relabelPiece,
  toggleBeginning,
} from '../../../../../cms/admin/intake/edit-pieces.ts';

const piece = (
  index: number,
  text: string,
  label = '正文',
  more: Partial<IntakePiece> = {},
): IntakePiece => ({
  index,
  at: index + 1,
  kind: 'text',
  text,
  label,
  ...more,
});
const PAGE: Pieces = [
  piece(0, '渠水三十里', '主题', { begins: true }),
  piece(1, '江小舟', '作者'),
  piece(2, '渠水从山脚下绕过来，'),
  piece(3, '流过三个村子。'),
  piece(4, '闸门说'),
  piece(5, '闸在渠首。'),
];
const shown = (pieces: Pieces) =>
  pieces.map(({ text, label, joins, begins }) => `${begins ? '※' : ''}${joins ? '＋' : ''}${label} ${text}`);

describe('pieces of a manuscript', () => {
  it('are cut in two at the caret, and made whole again', () => {
    const cut = cutPiece(PAGE, 2, 4);
    expect(shown(cut).slice(2, 4)).toEqual(['正文 渠水从山', '正文 脚下绕过来，']);
    expect(cut.slice(2, 4).map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 10],
    ]);
    const again = cutPiece(cut, 3, 2);
    expect(again.slice(2, 5).map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 6],
      [6, 10],
    ]);
    expect(shown(joinPiece(joinPiece(again, 4), 3))).toEqual(shown(PAGE));
    expect(cutPiece(PAGE, 2, 0)).toBe(PAGE);
  });

  it('go on in the paragraph above, and part from it again', () => {
    const joined = joinPiece(PAGE, 3);
    expect(shown(joined)[3]).toBe('＋正文 流过三个村子。');
    expect(partPiece(joined, 3)).toEqual(PAGE);
    expect(joinPiece(PAGE, 0)).toBe(PAGE);
  });

  it('never join what is left out', () => {
    const out = relabelPiece(PAGE, 2, '不收');
    expect(joinPiece(out, 3)).toBe(out);
    expect(shown(relabelPiece(joinPiece(PAGE, 3), 3, '不收'))[3]).toBe('不收 流过三个村子。');
  });

  it('begin an article when they become a 主题 below running text, and none when they are one no more', () => {
    const titled = relabelPiece(PAGE, 4, '主题');
    expect(shown(titled)[4]).toBe('※主题 闸门说');
    expect(articlesOf(titled)).toEqual([
      { place: 0, title: '渠水三十里' },
      { place: 4, title: '闸门说' },
    ]);
    expect(shown(relabelPiece(titled, 4, '正文'))).toEqual(shown(PAGE));
    expect(articlesOf(relabelPiece(PAGE, 1, '主题'))).toHaveLength(1);
  });

  it('take their tails with them when they are named', () => {
    const joined = joinPiece(PAGE, 3);
    expect(shown(relabelPiece(joined, 2, '提要')).slice(2, 5)).toEqual([
      '提要 渠水从山脚下绕过来，',
      '＋提要 流过三个村子。',
      '正文 闸门说',
    ]);
  });

  it('let the beginning of an article move, not onto another one', () => {
    const begun = toggleBeginning(PAGE, 4);
    expect(articlesOf(moveBeginning(begun, 4, -1)).map(({ place }) => place)).toEqual([0, 3]);
    expect(articlesOf(moveBeginning(begun, 4, 1)).map(({ place }) => place)).toEqual([0, 5]);
    const near = toggleBeginning(PAGE, 1);
    expect(moveBeginning(near, 1, -1)).toBe(near);
  });

  it('change places without moving where articles begin', () => {
    const moved = movePiece(toggleBeginning(PAGE, 4), 4, -1);
    expect(shown(moved).slice(3, 5)).toEqual(['正文 闸门说', '※正文 流过三个村子。']);
    expect(movePiece(PAGE, 0, -1)).toBe(PAGE);
  });

  it('lose no character whatever is done to them', () => {
    const edit = fc.record({
      kind: fc.constantFrom('cut', 'join', 'part', 'label', 'begin', 'moveCut', 'move'),
      place: fc.nat(8),
      offset: fc.nat(12),
      label: fc.constantFrom('正文', '主题', '作者', '不收'),
      by: fc.constantFrom(-1 as const, 1 as const),
    });
    const apply = (
      pieces: Pieces,
      { kind, place, offset, label, by }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
    ) => {
      if (!pieces[place]) return pieces;
      if (kind === 'cut') return cutPiece(pieces, place, offset);
      if (kind === 'join') return joinPiece(pieces, place);
      if (kind === 'part') return partPiece(pieces, place);
      if (kind === 'label') return relabelPiece(pieces, place, label);
      if (kind === 'begin') return toggleBeginning(pieces, place);
      return kind === 'move' ? movePiece(pieces, place, by) : moveBeginning(pieces, place, by);
    };
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const pieces = edits.reduce<Pieces>(apply, PAGE);
        for (const { index, text } of PAGE) {
          const own = pieces.filter((item) => item.index === index);
          const inOrder = own.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
          expect(inOrder.map((item) => item.text).join('')).toBe(text);
          expect(
            inOrder.every((item) => (item.to ?? text.length) - (item.from ?? 0) === item.text.length),
          ).toBe(true);
        }
        expect(JSON.parse(labelsOf(pieces))).toHaveLength(pieces.length);
      }),
    );
  });
});
