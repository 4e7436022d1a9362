type Rect = { x: number; y: number; width: number; height: number };

/** Nearer to the trim than this, in pt, an edge is on it. */
const ON_EDGE = 0.5;

/** A rectangle whose edges that lie on the trimmed edge are moved out by the bleed. Lengths in pt, y downwards. */
export function bleedRect(rect: Rect, page: { width: number; height: number }, bleed: number): Rect {
  const left = rect.x <= ON_EDGE ? bleed : 0;
  const top = rect.y <= ON_EDGE ? bleed : 0;
  const right = rect.x + rect.width >= page.width - ON_EDGE ? bleed : 0;
  const bottom = rect.y + rect.height >= page.height - ON_EDGE ? bleed : 0;
  return {
    x: rect.x - left,
    y: rect.y - top,
    width: rect.width + left + right,
    height: rect.height + top + bottom,
  };
}
