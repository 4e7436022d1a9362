import { type CharClass, isForbiddenLineEnd, isForbiddenLineStart, isWordClass } from './char-class.ts';

/** A break that is never taken, unless nothing else fits the measure. */
export const FORBIDDEN = Number.POSITIVE_INFINITY;

/** A break inside a long western word or address, where a reader expects it: after / ? & = - _ . */
const IN_ADDRESS = 400;
/** A line that begins with —— or …… is allowed but not sought. */
const BEFORE_DASH = 300;

/** Han that stand as the unit of the number before them; the two are not parted. */
const UNITS = new Set(
  '年月日时分秒元角万亿千百十个名人次项条件户吨米克升度岁届期章节页号倍家份亩里台部层座处成种类位%％‰℃',
);
const ADDRESS_BREAKS = new Set('/?&=-_.');

/** One side of a possible break; `isGlued` when the right side may not leave the left (a footnote call). */
export type BreakSide = { cls: CharClass; text: string; isGlued?: boolean };

/**
 * The cost of ending a line between two neighbours: 0 free, `FORBIDDEN` never. Rules: CLREQ 3.1.3 line breaking
 * prohibition (strict), unbreakable —— ……, number with unit, western words.
 */
export function breakCost(left: BreakSide, right: BreakSide): number {
  if (left.cls === 'newline') return 0;
  if (left.text === '\u00a0' || left.text === '\u202f' || right.isGlued) return FORBIDDEN;
  if (isForbiddenLineStart(right.cls) || isForbiddenLineEnd(left.cls)) return FORBIDDEN;
  if (left.cls === 'space') return 0;
  if (left.cls === right.cls && (left.cls === 'dash' || left.cls === 'ellipsis')) return FORBIDDEN;
  if (left.cls === 'digit' && UNITS.has(right.text)) return FORBIDDEN;
  if (isWordClass(right.cls)) return isWordClass(left.cls) ? costInWord(left, right) : costBeforeWord(right);
  return right.cls === 'dash' || right.cls === 'ellipsis' ? BEFORE_DASH : 0;
}

function costInWord(left: BreakSide, right: BreakSide): number {
  const isAddressBreak = ADDRESS_BREAKS.has(left.text) && right.cls === 'latin';
  return isAddressBreak ? IN_ADDRESS : FORBIDDEN;
}

function costBeforeWord(right: BreakSide): number {
  return right.cls === 'latinPunctuation' || right.cls === 'operator' ? FORBIDDEN : 0;
}
