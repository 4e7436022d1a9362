import { breakCost } from './break-cost.ts';
import { type CharClass, charClass, hasAirAfter } from './char-class.ts';
import { gapBetween } from './gap.ts';
import type { Measure } from './measure.ts';
import type { Span } from './span.ts';

/**
 * One code point of a paragraph, ready for breaking. Lengths in pt. `box` is the width of its ink half or of its whole
 * em; the glyph's origin stands `pull` to the left of the box; `gap`, `stretch`, `shrink` belong to the space before
 * it; `trail` is the air after it, kept or dropped at a line end; `cost` is that of a line end before it.
 */
export type Unit = {
  text: string;
  cls: CharClass;
  span: number;
  advance: number;
  box: number;
  pull: number;
  trail: number;
  gap: number;
  stretch: number;
  shrink: number;
  cost: number;
};

/** Cuts spans into units with their widths, spaces and break costs. */
export function itemise(spans: readonly Span[], measure: Measure): Unit[] {
  const units = spans.flatMap((span, index) =>
    Array.from(span.text, (text) => makeUnit({ text, span, index, measure })),
  );
  reclassApostrophes(units);
  for (let index = 0; index < units.length; index++) join(units, index, spans);
  return units;
}

type UnitInput = { text: string; span: Span; index: number; measure: Measure };

function makeUnit({ text, span, index, measure }: UnitInput): Unit {
  const codePoint = text.codePointAt(0)!;
  const cls = charClass(codePoint);
  const { face, size } = span.style;
  const isInvisible = cls === 'space' || cls === 'newline' || cls === 'combining';
  // A code point no font covers still gets its em here; the font room stops the command before anything is drawn.
  const advance = isInvisible ? 0 : (measure.advance(face, codePoint) ?? 1) * size;
  const half = size / 2;
  const isWide = advance >= 0.9 * size;
  const isOpening = cls === 'opening' && isWide;
  const isClosing = hasAirAfter(cls) && isWide;
  return {
    text,
    cls,
    span: index,
    advance,
    box: isOpening || isClosing ? advance - half : advance,
    pull: isOpening ? half : 0,
    trail: isClosing ? half : 0,
    gap: 0,
    stretch: 0,
    shrink: 0,
    cost: 0,
  };
}

/** A ’ between letters is an apostrophe, a part of the word. */
function reclassApostrophes(units: Unit[]): void {
  for (let index = 1; index + 1 < units.length; index++) {
    const unit = units[index]!;
    const isBetweenLetters = units[index - 1]!.cls === 'latin' && units[index + 1]!.cls === 'latin';
    if (unit.text === '’' && isBetweenLetters) {
      unit.cls = 'latin';
      unit.trail = 0;
    }
  }
}

function join(units: Unit[], index: number, spans: readonly Span[]): void {
  const right = units[index]!;
  const left = units[index - 1];
  if (!left) return;
  const gap = gapBetween(
    { cls: left.cls, text: left.text, isSqueezable: left.trail > 0 },
    { cls: right.cls, text: right.text, isSqueezable: right.pull > 0 },
  );
  const isGlued = left.span !== right.span && spans[right.span]!.glued === true;
  const isInsideGlued = left.span === right.span && spans[right.span]!.glued === true;
  const isWhole = left.span === right.span && spans[right.span]!.whole === true;
  const spaced = left.span === right.span ? undefined : spans[right.span]!.airBefore;
  const em = Math.min(spans[left.span]!.style.size, spans[right.span]!.style.size);
  // A raised call stands at the ink of its word: no air between them.
  const air = left.span === right.span ? 0 : (spans[left.span]!.airAfter ?? 0);
  right.gap = isGlued && gap.width < 0.5 ? 0 : Math.max(gap.width, air) * em;
  right.stretch = isGlued ? 0 : gap.stretch * em;
  right.shrink = gap.shrink * em;
  right.cost = breakCost(left, {
    cls: right.cls,
    text: right.text,
    isGlued: isGlued || isInsideGlued || isWhole || spaced !== undefined,
  });
  if (spaced === undefined) return;
  right.gap = spaced * em;
  right.stretch = 0;
  right.shrink = 0;
}
