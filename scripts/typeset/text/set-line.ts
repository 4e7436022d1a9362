import type { Span } from './span.ts';
import type { Units } from './units.ts';

/**
 * A part of a line in one style. `x` is the origin of its first glyph from the start of the line, `offsets` count from
 * `x`, one for each code point of `text`; `width` runs to the end of the last glyph. In pt.
 */
export type Fragment = { span: Span; x: number; text: string; offsets: number[]; width: number };

/**
 * A line of type. `width` runs from the start of the line to the end of the last ink; `from`/`to` are units; `indent` is
 * where it starts in its measure, in pt.
 */
export type SetLine = { fragments: Fragment[]; width: number; from: number; to: number; indent: number };

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
  const ratio = glueRatio(input);
  let fragments: Fragment[] = NO_FRAGMENTS;
  let x = 0;
  for (let start = from; start < to; ) {
    const end = runEnd(units, start, to);
    const fragment = emptyFragment(spans[units.span[start]!]!, units, start, end);
    x = placeRun(fragment, units, { start, end, x, ratio, isAtStart: start === from });
    start = end;
    if (fragment.offsets.length === 0) continue;
    // Most lines are one run: a list of one takes less room than one that was grown.
    if (fragments === NO_FRAGMENTS) fragments = [fragment];
    else fragments.push(fragment);
  }
  return { fragments, width: x, from, to, indent: 0 };
}

const NO_FRAGMENTS: Fragment[] = [];

/** One past the last unit of the run of `start`. */
function runEnd({ span }: Units, start: number, to: number): number {
  let end = start + 1;
  while (end < to && span[end] === span[start]) end++;
  return end;
}

function emptyFragment(span: Span, { at, codePoint }: Units, start: number, end: number): Fragment {
  const length = codePoint[end - 1]! > 0xffff ? 2 : 1;
  const text = span.text.slice(at[start]!, at[end - 1]! + length);
  return { span, x: 0, text, offsets: new Array(end - start), width: 0 };
}

type Run = { start: number; end: number; x: number; ratio: number; isAtStart: boolean };

/** Places the units of a run from `x` on; answers where the next one begins. A forced line end has no place. */
function placeRun(fragment: Fragment, units: Units, { start, end, x, ratio, isAtStart }: Run): number {
  const { gap, pull, box, advance, codePoint } = units;
  const give = ratio > 0 ? units.stretch : units.shrink;
  const { offsets } = fragment;
  let at = x;
  let width = 0;
  let count = 0;
  for (let index = start; index < end; index++) {
    if (index > start || !isAtStart) at += gap[index]! + ratio * give[index]!;
    const origin = at - pull[index]!;
    at += box[index]!;
    if (codePoint[index] === NEWLINE) continue;
    if (count === 0) fragment.x = origin;
    const offset = origin - fragment.x;
    offsets[count++] = offset;
    const foot = offset + advance[index]!;
    if (foot > width) width = foot;
  }
  fragment.width = width;
  if (count < end - start) {
    offsets.length = count;
    fragment.text = fragment.text.replaceAll('\n', '');
  }
  return at;
}

const NEWLINE = 0x0a;

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
