import { type CharClass, hasAirAfter, isWordClass } from './char-class.ts';

/** Space between two neighbours in em: natural width, how far it may grow before it hurts, how far it may shrink. */
export type Gap = { width: number; stretch: number; shrink: number };

/** Extra space between Han that is not yet seen as loose. */
const HAN_STRETCH = 0.04;

const NONE: Gap = { width: 0, stretch: 0, shrink: 0 };
/** Between two Han. */
export const HAN_GAP: Gap = { width: 0, stretch: HAN_STRETCH, shrink: 0 };
/** 中西间距: a quarter em, from an eighth to half an em (CLREQ 3.2.2). */
const CJK_LATIN: Gap = { width: 0.25, stretch: 0.12, shrink: 0.125 };
const WORD_SPACE: Gap = { width: 0.25, stretch: 0.15, shrink: 0.08 };
/** 标点挤压: the air beside a bracket and a comma may go altogether, beside a full stop only half of it. */
const BRACKET_AIR: Gap = { width: 0.5, stretch: HAN_STRETCH, shrink: 0.5 };
const PAUSE_AIR: Gap = { width: 0.5, stretch: HAN_STRETCH, shrink: 0.4 };
const STOP_AIR: Gap = { width: 0.5, stretch: HAN_STRETCH, shrink: 0.25 };
const BETWEEN_CLOSING_AND_OPENING: Gap = { width: 0.5, stretch: HAN_STRETCH, shrink: 0.25 };
const IDEOGRAPHIC_SPACE: Gap = { width: 1, stretch: 0.1, shrink: 0.5 };

const SPACES = new Map<string, Gap>([
  ['\u3000', IDEOGRAPHIC_SPACE],
  ['\u200b', NONE],
  ['\u2003', { width: 1, stretch: 0, shrink: 0 }],
  ['\u2002', { width: 0.5, stretch: 0, shrink: 0 }],
]);

/** What stands on one side of a gap. `isSqueezable` is false when the font gives the mark no full em. */
export type Neighbour = { cls: CharClass; text: string; isSqueezable: boolean };

/**
 * The gap between two neighbours in a line, in em of the smaller size. Pairs of marks share their air: ），closes up
 * altogether, ）（ keeps half an em.
 */
export function gapBetween(left: Neighbour, right: Neighbour): Gap {
  if (left.cls === 'space') return SPACES.get(left.text) ?? WORD_SPACE;
  if (right.cls === 'space' || right.cls === 'combining' || right.cls === 'newline') return NONE;
  const after = hasAirAfter(left.cls) && left.isSqueezable;
  const before = right.cls === 'opening' && right.isSqueezable;
  if (after && before) return BETWEEN_CLOSING_AND_OPENING;
  if (after) return hasAirAfter(right.cls) ? NONE : airAfter(left.cls);
  if (before) return left.cls === 'opening' ? NONE : BRACKET_AIR;
  return inkGap(left.cls, right.cls);
}

function airAfter(cls: CharClass): Gap {
  if (cls === 'pause') return PAUSE_AIR;
  return cls === 'stop' ? STOP_AIR : BRACKET_AIR;
}

function inkGap(left: CharClass, right: CharClass): Gap {
  const isSameRun = left === right && (left === 'dash' || left === 'ellipsis');
  if (isSameRun || (isWordClass(left) && isWordClass(right))) return NONE;
  if ((isWordClass(left) && right === 'suffix') || (left === 'prefix' && isWordClass(right))) return NONE;
  if (right === 'latinPunctuation' || right === 'latinClosing' || left === 'latinOpening') return NONE;
  if (left === 'operator' || right === 'operator') return NONE;
  if ((left === 'han' && isWordClass(right)) || (isWordClass(left) && right === 'han')) return CJK_LATIN;
  return left === 'opening' || hasAirAfter(right) || right === 'middleDot' || left === 'middleDot'
    ? NONE
    : HAN_GAP;
}
