import { type BreakSide, breakCost, FORBIDDEN } from './break-cost.ts';
import { CLASS_COUNT, classNumbered, classTable, isWordClass, numberOfClass } from './char-class.ts';
import { type Gap, gapBetween, HAN_GAP } from './gap.ts';
import type { Span } from './span.ts';
import { classAt, type Units, unitText } from './units.ts';

const HAN = numberOfClass('han');
const SPACE = numberOfClass('space');
const NEWLINE = numberOfClass('newline');
const IS_WORD = classTable(isWordClass);

/** The spaces between all units and what line ends there cost; nothing is before the first. */
export function joinUnits(units: Units, spans: readonly Span[]): void {
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
