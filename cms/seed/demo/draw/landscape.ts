import { PALETTE as C } from './palette.ts';
import { circle, ellipse, randomFrom, rect, shape, stroke } from './svg.ts';

type Ridge = {
  seed: number;
  width: number;
  bottom: number;
  base: number;
  height: number;
  fill: string;
  peaks?: number;
};

/** A soft mountain ridge across the picture, filled down to `bottom`. */
export function ridge({ seed, width, bottom, base, height, fill, peaks = 5 }: Ridge): string {
  const next = randomFrom(seed);
  const waves = [1, 2.3, 4.7].map((rate, index) => ({
    rate: (rate * peaks * Math.PI) / width,
    phase: next() * 7,
    size: [0.55, 0.3, 0.15][index]!,
  }));
  const points: string[] = [];
  for (let x = -20; x <= width + 20; x += 12) {
    const lift = waves.reduce(
      (sum, wave) => sum + wave.size * (0.5 + Math.sin(x * wave.rate + wave.phase) / 2),
      0,
    );
    points.push(`${x} ${(base - lift * height).toFixed(1)}`);
  }
  return shape(`M-20 ${bottom}L${points.join('L')}L${width + 20} ${bottom}Z`, fill);
}

/** A pine about 200 px high, standing on its origin. */
export function pine(dark: string = C.pine, light: string = C.moss): string {
  const tiers = [0, 1, 2].map((tier) => {
    const top = -215 + tier * 52;
    const half = 34 + tier * 17;
    return (
      shape(`M0 ${top}L${half} ${top + 88}Q0 ${top + 74} ${-half} ${top + 88}Z`, dark) +
      shape(`M0 ${top}L${half} ${top + 88}Q${half / 2} ${top + 79} 6 ${top + 78}Z`, light, 0.35)
    );
  });
  return rect({ x: -7, y: -40, width: 14, height: 42, fill: C.bark }) + tiers.reverse().join('');
}

/** A round-crowned tree about 220 px high, standing on its origin. */
export function roundTree(dark: string = C.moss, light: string = C.leaf): string {
  return (
    shape('M-9 0Q-4 -50 -6 -100L6 -100Q4 -50 10 0Z', C.bark) +
    circle(-36, -120, 46, dark) +
    circle(38, -124, 44, dark) +
    circle(0, -162, 58, dark) +
    circle(14, -172, 38, light, 0.8) +
    circle(-34, -128, 26, light, 0.7)
  );
}

/** A white-walled village house about 200 px wide with a dark tiled roof. */
export function house(wall: string = C.white, roof: string = C.ink): string {
  return (
    rect({ x: -90, y: -92, width: 180, height: 92, fill: wall }) +
    shape('M-112 -90Q-60 -108 -52 -150L52 -150Q60 -108 112 -90Z', roof) +
    rect({ x: -58, y: -156, width: 116, height: 9, fill: roof, radius: 4 }) +
    rect({ x: -18, y: -58, width: 36, height: 58, fill: C.wood }) +
    rect({ x: -68, y: -66, width: 30, height: 30, fill: C.teal }) +
    rect({ x: 38, y: -66, width: 30, height: 30, fill: C.teal }) +
    stroke('M-53 -66V-36M-68 -51H-38M53 -66V-36M38 -51H68', wall, 3)
  );
}

/** Long thin lights on still water inside a band. */
export function ripples(
  seed: number,
  width: number,
  top: number,
  bottom: number,
  color: string = C.white,
): string {
  const next = randomFrom(seed);
  return Array.from({ length: 60 }, () => {
    const depth = next();
    const y = top + depth * (bottom - top);
    const length = 40 + depth * 260 * next();
    return stroke(
      `M${(next() * width).toFixed(0)} ${y.toFixed(0)}h${length.toFixed(0)}`,
      color,
      2 + depth * 4,
      0.18 + next() * 0.22,
    );
  }).join('');
}

/** A flock of small birds. */
export function birds(seed: number, x: number, y: number, size: number, color: string = C.ink): string {
  const next = randomFrom(seed);
  return Array.from({ length: 7 }, () => {
    const at = {
      x: x + (next() - 0.5) * size * 14,
      y: y + (next() - 0.5) * size * 6,
      w: size * (0.6 + next() * 0.5),
    };
    return stroke(
      `M${at.x - at.w} ${at.y - at.w * 0.3}Q${at.x - at.w * 0.4} ${at.y - at.w * 0.6} ${at.x} ${at.y}Q${at.x + at.w * 0.4} ${at.y - at.w * 0.6} ${at.x + at.w} ${at.y - at.w * 0.3}`,
      color,
      Math.max(3, size / 9),
      0.7,
    );
  }).join('');
}

/** A cloud of flat ellipses about 300 px wide. */
export function cloud(color: string = C.white, opacity = 0.75): string {
  return (
    ellipse(0, 0, 150, 26, color, opacity) +
    ellipse(-40, -22, 70, 24, color, opacity) +
    ellipse(50, -16, 60, 20, color, opacity)
  );
}
