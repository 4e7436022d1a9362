type Rect = { x: number; y: number; width: number; height: number };

/** Nearer to the trim than this, in pt, an edge is on it. */
const ON_EDGE = 0.5;

/**
 * A rectangle whose edges that lie on the trimmed edge or beyond it are put where the bleed ends, on the trim itself
 * when there is none. Lengths in pt, y downwards.
 */
export function bleedRect(rect: Rect, page: { width: number; height: number }, bleed: number): Rect {
  const left = rect.x <= ON_EDGE ? 0 - bleed : rect.x;
  const top = rect.y <= ON_EDGE ? 0 - bleed : rect.y;
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  return {
    x: left,
    y: top,
    width: (right >= page.width - ON_EDGE ? page.width + bleed : right) - left,
    height: (bottom >= page.height - ON_EDGE ? page.height + bleed : bottom) - top,
  };
}
