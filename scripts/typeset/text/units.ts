import { type BreakSide, breakCost, FORBIDDEN } from './break-cost.ts';
import {
  type CharClass,
  CLASS_COUNT,
  charClassNumber,
  classNumbered,
  hasAirAfter,
  isWordClass,
  numberOfClass,
} from './char-class.ts';
import { type Gap, gapBetween, HAN_GAP } from './gap.ts';
import type { Face, Measure } from './measure.ts';
import type { Span } from './span.ts';

/**
 * The code points of a paragraph, ready for breaking: one list for each fact, unit by unit, for these are read a million
 * times an issue. `count` of them are filled. Lengths in pt. `box` is the width of the ink half of a unit or of its
 * whole em; `kind` is the number of its class; the glyph's origin stands `pull` to the left of the box; `gap`, `stretch`, `shrink` belong to the space
 * before it; `trail` is the air after it, kept or dropped at a line end; `cost` is that of a line end before it. `span`
 * is the run it is in, `at` its place in the text of that run (UTF-16).
 */
export type Units = {
  count: number;
  codePoint: Int32Array;
  kind: Uint8Array;
  span: Int32Array;
  at: Int32Array;
  advance: Float64Array;
  box: Float64Array;
  pull: Float64Array;
  trail: Float64Array;
  gap: Float64Array;
  stretch: Float64Array;
  shrink: Float64Array;
  cost: Float64Array;
};

/** The character of a unit. */
export function unitText({ codePoint }: Units, index: number): string {
  return String.fromCodePoint(codePoint[index]!);
}

/** The class of a unit. */
export function classAt({ kind }: Units, index: number): CharClass {
  return classNumbered(kind[index]!);
}

/** Longer paragraphs are so rare that room for them is not kept. In code points. */
const ROOM_KEPT = 20_000;
/** Room that no paragraph is in: made once, used for one after the other. */
let free: Units | undefined;

/**
 * Cuts spans into units with their widths, spaces and break costs, and hands them to `use`. They are lent: their room
 * is another paragraph's afterwards.
 */
export function withUnits<Result>(
  spans: readonly Span[],
  measure: Measure,
  use: (units: Units) => Result,
): Result {
  const length = spans.reduce((sum, { text }) => sum + text.length, 0);
  const units = free && length <= free.box.length ? free : makeRoom(length);
  free = undefined;
  itemise(units, spans, measure);
  const result = use(units);
  if (units.box.length <= ROOM_KEPT) free = units;
  return result;
}

function makeRoom(length: number): Units {
  const room = Math.max(512, 2 * length);
  const numbers = () => new Float64Array(room);
  const integers = () => new Int32Array(room);
  return {
    count: 0,
    codePoint: integers(),
    kind: new Uint8Array(room),
    span: integers(),
    at: integers(),
    advance: numbers(),
    box: numbers(),
    pull: numbers(),
    trail: numbers(),
    gap: numbers(),
    stretch: numbers(),
    shrink: numbers(),
    cost: numbers(),
  };
}

function itemise(units: Units, spans: readonly Span[], measure: Measure): void {
  units.count = 0;
  for (let index = 0; index < spans.length; index++) addSpan(units, { span: spans[index]!, index, measure });
  reclassApostrophes(units);
  joinAll(units, spans);
}

/** Advances in em that were asked for before, by code point; 0 where none was. One list for each face of the fonts. */
const advances = new WeakMap<Measure, Map<Face, Float64Array>>();

function advancesOf(measure: Measure, face: Face): Float64Array {
  const faces = advances.get(measure) ?? new Map<Face, Float64Array>();
  advances.set(measure, faces);
  const known = faces.get(face) ?? new Float64Array(0x10000);
  faces.set(face, known);
  return known;
}

function addSpan(
  units: Units,
  { span, index, measure }: { span: Span; index: number; measure: Measure },
): void {
  const { text } = span;
  const { face, size } = span.style;
  const known = advancesOf(measure, face);
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    const unit = units.count++;
    units.codePoint[unit] = codePoint;
    units.kind[unit] = charClassNumber(codePoint);
    units.span[unit] = index;
    units.at[unit] = at;
    at += codePoint > 0xffff ? 2 : 1;
    let ems = codePoint < known.length ? known[codePoint]! : 0;
    if (ems === 0 && !IS_INVISIBLE[units.kind[unit]!]) {
      // A code point no font covers still gets its em here; the font room stops the command before anything is drawn.
      ems = measure.advance(face, codePoint) ?? 1;
      if (codePoint < known.length) known[codePoint] = ems;
    }
    setBox(units, unit, ems * size, size);
  }
}

/** For every class, by its number, whether something holds. */
function table(holds: (cls: CharClass) => boolean): readonly boolean[] {
  return Array.from({ length: CLASS_COUNT }, (_, number) => holds(classNumbered(number)));
}

const HAN = numberOfClass('han');
const OPENING = numberOfClass('opening');
const LATIN = numberOfClass('latin');
const SPACE = numberOfClass('space');
const NEWLINE = numberOfClass('newline');
const IS_INVISIBLE = table((cls) => cls === 'space' || cls === 'newline' || cls === 'combining');
const HAS_AIR_AFTER = table(hasAirAfter);
const IS_WORD = table(isWordClass);

/** The box of a unit. What is before it is told when all are known. */
function setBox(units: Units, unit: number, advance: number, size: number): void {
  const kind = units.kind[unit]!;
  const isWide = kind !== HAN && advance >= 0.9 * size;
  const pull = isWide && kind === OPENING ? size / 2 : 0;
  const trail = isWide && HAS_AIR_AFTER[kind] ? size / 2 : 0;
  units.advance[unit] = advance;
  units.box[unit] = advance - pull - trail;
  units.pull[unit] = pull;
  units.trail[unit] = trail;
}

const APOSTROPHE = 0x2019;

/** A ’ between letters is an apostrophe, a part of the word. */
function reclassApostrophes({ kind, codePoint, trail, count }: Units): void {
  for (let index = 1; index + 1 < count; index++) {
    if (codePoint[index] !== APOSTROPHE) continue;
    if (kind[index - 1] !== LATIN || kind[index + 1] !== LATIN) continue;
    kind[index] = LATIN;
    trail[index] = 0;
  }
}

/** The spaces between all units and what line ends there cost; nothing is before the first. */
function joinAll(units: Units, spans: readonly Span[]): void {
  const { kind, span, count } = units;
  setGap(units, 0, NO_GAP, 0);
  units.cost[0] = 0;
  for (let index = 1; index < count; index++) {
    const left = span[index - 1]!;
    const right = span[index]!;
    if (left !== right) joinSpans(units, index, { before: spans[left]!, span: spans[right]! });
    else if (kind[index] === HAN && kind[index - 1] === HAN) joinHan(units, index, spans[right]!);
    else joinInSpan(units, index, spans[right]!);
  }
}

const NO_GAP: Gap = { width: 0, stretch: 0, shrink: 0 };

function setGap({ gap, stretch, shrink }: Units, index: number, found: Gap, em: number): void {
  gap[index] = found.width * em;
  stretch[index] = found.stretch * em;
  shrink[index] = found.shrink * em;
}

function isOne({ glued, whole }: Span): boolean {
  return glued === true || whole === true;
}

/** Most neighbours are two Han. */
function joinHan(units: Units, index: number, span: Span): void {
  setGap(units, index, HAN_GAP, span.style.size);
  units.cost[index] = isOne(span) ? FORBIDDEN : 0;
}

function joinInSpan(units: Units, index: number, span: Span): void {
  setGap(units, index, gapBefore(units, index), span.style.size);
  units.cost[index] = costBefore(units, index, isOne(span));
}

function joinSpans(units: Units, index: number, { before, span }: { before: Span; span: Span }): void {
  const em = Math.min(before.style.size, span.style.size);
  const gap = gapBefore(units, index);
  const isGlued = span.glued === true;
  const { airBefore } = span;
  units.cost[index] = costBefore(units, index, isGlued || airBefore !== undefined);
  if (airBefore !== undefined) {
    setGap(units, index, { ...NO_GAP, width: airBefore }, em);
    return;
  }
  // A raised call stands at the ink of its word: no air between them.
  units.gap[index] = isGlued && gap.width < 0.5 ? 0 : Math.max(gap.width, before.airAfter ?? 0) * em;
  units.stretch[index] = isGlued ? 0 : gap.stretch * em;
  units.shrink[index] = gap.shrink * em;
}

/** Gaps and costs of two neighbours by the numbers of their classes, once they were asked for. */
const gaps: (Gap | undefined)[] = new Array(4 * CLASS_COUNT * CLASS_COUNT).fill(undefined);
const costs: (number | undefined)[] = new Array(CLASS_COUNT * CLASS_COUNT).fill(undefined);

/** The gap before a unit. Of spaces it matters which one they are. */
function gapBefore(units: Units, index: number): Gap {
  const { kind, trail, pull } = units;
  const left = kind[index - 1]!;
  const right = kind[index]!;
  const after = trail[index - 1]! > 0;
  const before = pull[index]! > 0;
  if (left === SPACE) return gapOfClasses(left, right, { text: unitText(units, index - 1), after, before });
  const place = 4 * (left * CLASS_COUNT + right) + (after ? 2 : 0) + (before ? 1 : 0);
  const gap = gaps[place] ?? gapOfClasses(left, right, { text: '', after, before });
  gaps[place] = gap;
  return gap;
}

function gapOfClasses(
  left: number,
  right: number,
  { text, after, before }: { text: string; after: boolean; before: boolean },
): Gap {
  return gapBetween(
    { cls: classNumbered(left), text, isSqueezable: after },
    { cls: classNumbered(right), text: '', isSqueezable: before },
  );
}

/** The cost of a line end before a unit. Of spaces and what is set like a word it matters which they are. */
function costBefore(units: Units, index: number, isGlued: boolean): number {
  const { kind } = units;
  const left = kind[index - 1]!;
  const right = kind[index]!;
  if (left === SPACE || IS_WORD[left]) return costOfTexts(units, index, isGlued);
  if (isGlued) return left === NEWLINE ? 0 : FORBIDDEN;
  const place = left * CLASS_COUNT + right;
  const cost = costs[place] ?? breakCost(side(left), side(right));
  costs[place] = cost;
  return cost;
}

function side(kind: number): BreakSide {
  return { cls: classNumbered(kind), text: '' };
}

function costOfTexts(units: Units, index: number, isGlued: boolean): number {
  const left = { cls: classAt(units, index - 1), text: unitText(units, index - 1) };
  return breakCost(left, { cls: classAt(units, index), text: unitText(units, index), isGlued });
}
