import { describe, expect, it } from 'vitest';
import { emphasisDots } from '../../../../../scripts/typeset/flow/emphasis-dots.ts';
import type { PlacedBox, PlacedText } from '../../../../../scripts/typeset/flow/piece.ts';

const line: PlacedText = {
  kind: 'text',
  x: 100,
  y: 50,
  face: 'song',
  size: 10,
  ink: { c: 0, m: 0, y: 0, k: 1 },
  text: '学，a习',
  offsets: [0, 10, 20, 26],
  width: 36,
};

describe('emphasisDots', () => {
  const boxes = emphasisDots(line) as PlacedBox[];
  const middles = new Set(boxes.map((box) => Math.round((box.x + box.width / 2) * 100) / 100));

  it('stands below the middle of every Han character, and of nothing else', () => {
    expect([...middles]).toEqual([105, 131]);
    for (const box of boxes) expect(box.y).toBeGreaterThan(line.y + 1.2);
  });
});
