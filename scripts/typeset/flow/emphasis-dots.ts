import { charClass } from '../text/char-class.ts';
import type { Placed, PlacedText } from './piece.ts';

/** Diameter of a dot, and the distance of its middle from the baseline, in em. */
const DOT = 0.14;
const BELOW = 0.27;

/** 着重号 below every Han character of a line (CLREQ 3.3.1); marks and spaces carry none. */
export function emphasisDots({ text, offsets, x, y, size, ink }: PlacedText): Placed[] {
  return Array.from(text).flatMap((char, index) => {
    if (charClass(char.codePointAt(0)!) !== 'han') return [];
    return dot(x + offsets[index]! + size / 2, y + BELOW * size, DOT * size).map((box) => ({
      ...box,
      fill: ink,
    }));
  });
}

type Rect = { kind: 'box'; x: number; y: number; width: number; height: number };

/** Two crossed boxes: round to the eye at this size. */
function dot(x: number, y: number, diameter: number): Rect[] {
  const box = (width: number, height: number): Rect => ({
    kind: 'box',
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
  });
  return [box(diameter, diameter * 0.5), box(diameter * 0.5, diameter)];
}
