import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../../scripts/intake/draft.ts';
import { halfWordDoubts } from '../../../../../scripts/intake/map/doubts.ts';

const pieces = (...texts: string[]): Piece[] =>
  texts.map((text, index) => ({ type: 'text', at: index + 1, content: [{ type: 'text', text }], look: {} }));

describe('a paragraph that begins with half a word', () => {
  it.each(['体意识为主线，打造品牌。', '的渠水从山脚下绕过来。', '化建设要靠大家。'])(
    '%s is asked about',
    (text) => {
      expect(halfWordDoubts(pieces('渠水清了。', text), 'a')).toMatchObject([
        { code: 'startMissing', at: 2 },
      ]);
    },
  );

  it.each([
    '体育馆开了门。',
    '业务要熟。',
    '门口有一棵树。',
    '效果很好。',
    '了解情况以后再说。',
    '构建格局。',
    '员工都来了。',
  ])('%s is not', (text) => {
    expect(halfWordDoubts(pieces('渠水清了。', text), 'a')).toEqual([]);
  });

  it('is not looked for at the head, where the article’s own rule looks', () => {
    expect(halfWordDoubts(pieces('效的体系。', '渠水清了。'), 'a')).toEqual([]);
  });
});
