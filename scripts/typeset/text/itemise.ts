import { charClassNumber, classTable, hasAirAfter, numberOfClass } from './char-class.ts';
import { joinUnits } from './join-units.ts';
import type { Face, Measure } from './measure.ts';
import type { Span } from './span.ts';
import type { Units } from './units.ts';

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
  joinUnits(units, spans);
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

const HAN = numberOfClass('han');
const OPENING = numberOfClass('opening');
const LATIN = numberOfClass('latin');
const IS_INVISIBLE = classTable((cls) => cls === 'space' || cls === 'newline' || cls === 'combining');
const HAS_AIR_AFTER = classTable(hasAirAfter);

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
