import { PALETTE as C } from '../palette.ts';
import { label, rect, stroke } from '../svg.ts';

/** Where the data of a chart is drawn, in pixels. */
export const PLOT = { left: 190, top: 250, right: 1910, bottom: 1080 };
export const CHART_SIZE = { width: 2000, height: 1240 };

type Frame = { title: string; unit: string; top: number; steps: number };

/** The paper, title, unit, horizontal lines and numbers of a chart whose axis runs from 0 to `top`. */
export function frame({ title, unit, top, steps }: Frame): string {
  const lines = Array.from({ length: steps + 1 }, (_, index) => {
    const y = PLOT.bottom - ((PLOT.bottom - PLOT.top) * index) / steps;
    return (
      stroke(`M${PLOT.left} ${y}H${PLOT.right}`, index === 0 ? C.ink : '#d8d3c4', index === 0 ? 5 : 3) +
      label({
        x: PLOT.left - 24,
        y: y + 15,
        size: 42,
        fill: C.ink,
        text: String((top * index) / steps),
        anchor: 'end',
      })
    );
  });
  return (
    rect({ x: 0, y: 0, ...CHART_SIZE, fill: C.white }) +
    label({ x: 1000, y: 100, size: 60, fill: C.ink, text: title, anchor: 'middle', bold: true }) +
    label({ x: PLOT.left - 100, y: 190, size: 40, fill: C.ink, text: `（${unit}）` }) +
    lines.join('')
  );
}

/** Coloured squares with their names, from the right edge. */
export function legend(names: readonly string[], colors: readonly string[]): string {
  let x = PLOT.right;
  const parts: string[] = [];
  for (let index = names.length - 1; index >= 0; index -= 1) {
    x -= names[index]!.length * 42;
    parts.push(label({ x, y: 190, size: 42, fill: C.ink, text: names[index]! }));
    parts.push(rect({ x: x - 54, y: 154, width: 40, height: 40, fill: colors[index]!, radius: 6 }));
    x -= 100;
  }
  return parts.join('');
}
