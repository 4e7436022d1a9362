import type { Span } from './span.ts';
import type { Unit } from './units.ts';

/**
 * A part of a line in one style. `x` is the origin of its first glyph from the start of the line, `offsets` count from
 * `x`, one for each code point of `text`; `width` runs to the end of the last glyph. In pt.
 */
export type Fragment = { span: Span; x: number; text: string; offsets: number[]; width: number };

/** A line of type. `width` runs from the start of the measure to the end of the last ink; `from`/`to` are units. */
export type SetLine = { fragments: Fragment[]; width: number; from: number; to: number };

/** Beyond this multiple of the comfortable stretch a line is left ragged: one word alone is not pulled apart. */
const MAX_STRETCH = 20;

export type SetLineInput = {
  units: readonly Unit[];
  spans: readonly Span[];
  from: number;
  to: number;
  /** Justify to this width, in pt; natural width when absent. */
  justifyTo?: number;
  /** Compress to this width when the natural width exceeds it, never stretch. */
  fitTo?: number;
};

/** Sets a range of units on one line: where every glyph stands. */
export function setLine(input: SetLineInput): SetLine {
  const { units, spans, from, to } = input;
  const ratio = glueRatio(input);
  const fragments: Fragment[] = [];
  let x = 0;
  for (let index = from; index < to; index++) {
    const unit = units[index]!;
    if (index > from) x += unit.gap + (ratio > 0 ? ratio * unit.stretch : ratio * unit.shrink);
    if (unit.cls !== 'newline') append(fragments, spans, unit, x - unit.pull);
    x += unit.box;
  }
  return { fragments, width: x, from, to };
}

function append(fragments: Fragment[], spans: readonly Span[], unit: Unit, origin: number): void {
  const span = spans[unit.span]!;
  let last = fragments.at(-1);
  if (!last || last.span !== span) {
    last = { span, x: origin, text: '', offsets: [], width: 0 };
    fragments.push(last);
  }
  last.text += unit.text;
  last.offsets.push(origin - last.x);
  last.width = Math.max(last.width, origin - last.x + unit.advance);
}

/** Positive: share of stretch used; negative: share of shrink. The air after the last mark is given up first. */
function glueRatio({ units, from, to, justifyTo, fitTo }: SetLineInput): number {
  const target = justifyTo ?? fitTo;
  if (target === undefined || to <= from) return 0;
  let ink = -units[from]!.gap;
  let stretch = -units[from]!.stretch;
  let shrink = -units[from]!.shrink;
  for (let index = from; index < to; index++) {
    const unit = units[index]!;
    ink += unit.gap + unit.box;
    stretch += unit.stretch;
    shrink += unit.shrink;
  }
  if (ink > target) return shrink > 0 ? Math.max(-1, (target - ink) / shrink) : 0;
  if (justifyTo === undefined || stretch <= 0) return 0;
  // The mark's own air counts as part of the line: its ink ends half an em before the edge.
  const missing = target - ink - units[to - 1]!.trail;
  const ratio = missing / stretch;
  return ratio > 0 && ratio <= MAX_STRETCH ? ratio : 0;
}
