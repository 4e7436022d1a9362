import type { Span } from './span.ts';
import type { Units } from './units.ts';

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
  units: Units;
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
  const { gap, pull, box } = units;
  const ratio = glueRatio(input);
  const give = ratio > 0 ? units.stretch : units.shrink;
  const fragments: Fragment[] = [];
  let x = 0;
  for (let start = from; start < to; ) {
    const end = runEnd(units, start, to);
    const fragment: Fragment = { span: spans[units.span[start]!]!, x: 0, text: '', offsets: [], width: 0 };
    for (let index = start; index < end; index++) {
      if (index > from) x += gap[index]! + ratio * give[index]!;
      place(fragment, units, index, x - pull[index]!);
      x += box[index]!;
    }
    fragment.text = textOf(fragment.span, units, start, end);
    if (fragment.offsets.length > 0) fragments.push(fragment);
    start = end;
  }
  return { fragments, width: x, from, to };
}

/** One past the last unit of the run of `start`. */
function runEnd({ span }: Units, start: number, to: number): number {
  let end = start + 1;
  while (end < to && span[end] === span[start]) end++;
  return end;
}

/** A forced line end has no place. */
function place(fragment: Fragment, { cls, advance }: Units, index: number, origin: number): void {
  if (cls[index] === 'newline') return;
  if (fragment.offsets.length === 0) fragment.x = origin;
  const offset = origin - fragment.x;
  fragment.offsets.push(offset);
  const end = offset + advance[index]!;
  if (end > fragment.width) fragment.width = end;
}

function textOf({ text }: Span, { at, codePoint }: Units, start: number, end: number): string {
  const length = codePoint[end - 1]! > 0xffff ? 2 : 1;
  return text.slice(at[start]!, at[end - 1]! + length).replaceAll('\n', '');
}

/** Positive: share of stretch used; negative: share of shrink. The air after the last mark is given up first. */
function glueRatio({ units, from, to, justifyTo, fitTo }: SetLineInput): number {
  const target = justifyTo ?? fitTo;
  if (target === undefined || to <= from) return 0;
  const { gap, box, stretch: stretches, shrink: shrinks } = units;
  let ink = -gap[from]!;
  let stretch = -stretches[from]!;
  let shrink = -shrinks[from]!;
  for (let index = from; index < to; index++) {
    ink += gap[index]! + box[index]!;
    stretch += stretches[index]!;
    shrink += shrinks[index]!;
  }
  if (ink > target) return shrink > 0 ? Math.max(-1, (target - ink) / shrink) : 0;
  if (justifyTo === undefined || stretch <= 0) return 0;
  // The mark's own air counts as part of the line: its ink ends half an em before the edge.
  const missing = target - ink - units.trail[to - 1]!;
  const ratio = missing / stretch;
  return ratio > 0 && ratio <= MAX_STRETCH ? ratio : 0;
}
