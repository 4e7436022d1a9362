/** One drawing: its size in pixels and the elements in it. */
export type Drawing = { width: number; height: number; body: string; defs?: string };

/** A whole SVG document. */
export function toSvg({ width, height, body, defs = '' }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${body}</svg>`;
}

/** Numbers in 0–1 that look random and are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Box = {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  radius?: number;
  opacity?: number;
};

/** A rectangle with an optional corner radius. */
export function rect({ x, y, width, height, fill, radius = 0, opacity = 1 }: Box): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" opacity="${opacity}"/>`;
}

/** A filled circle. */
export function circle(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" opacity="${opacity}"/>`;
}

/** A filled ellipse. */
export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" opacity="${opacity}"/>`;
}

/** A filled path. */
export function shape(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`;
}

/** An open line. */
export function stroke(d: string, color: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
}

type Label = {
  x: number;
  y: number;
  size: number;
  fill: string;
  text: string;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  serif?: boolean;
};

/** One line of Chinese text in the Noto fonts of the machine that draws. */
export function label({ x, y, size, fill, text, anchor = 'start', bold, serif }: Label): string {
  const family = serif ? 'Noto Serif CJK SC' : 'Noto Sans CJK SC';
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${fill}" text-anchor="${anchor}">${text}</text>`;
}

/** A gradient from top to bottom, used as `url(#id)`. */
export function verticalGradient(id: string, colors: readonly string[]): string {
  const stops = colors
    .map((color, index) => `<stop offset="${index / (colors.length - 1)}" stop-color="${color}"/>`)
    .join('');
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>`;
}

/** Elements moved, scaled and, if wanted, mirrored. */
export function placed(body: string, x: number, y: number, scale = 1, mirrored = false): string {
  return `<g transform="translate(${x} ${y}) scale(${mirrored ? -scale : scale} ${scale})">${body}</g>`;
}
