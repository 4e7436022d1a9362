import { PALETTE as C } from '../palette.ts';
import { circle, type Drawing, label, stroke } from '../svg.ts';
import type { Bars } from './bars.ts';
import { CHART_SIZE, frame, legend, PLOT } from './frame.ts';

const COLORS = [C.teal, C.brick, C.ochre];

/** Lines over the groups, one for each series; the last value of each line is written out. */
export function lines({ groups, series, ...head }: Bars): Drawing {
  const slot = (PLOT.right - PLOT.left) / groups.length;
  const xOf = (place: number) => PLOT.left + slot * (place + 0.5);
  const yOf = (value: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * value) / head.top;
  const body = series.map(({ values }, index) => {
    const color = COLORS[index]!;
    const points = values.map((value, place) => `${xOf(place)} ${yOf(value).toFixed(1)}`);
    const dots = values.map(
      (value, place) =>
        circle(xOf(place), yOf(value), 13, color) + circle(xOf(place), yOf(value), 6, C.white),
    );
    const last = values.length - 1;
    const first = label({
      x: xOf(0),
      y: yOf(values[0]!) - 30,
      size: 40,
      fill: color,
      text: String(values[0]),
      anchor: 'middle',
      bold: true,
    });
    const end = label({
      x: xOf(last),
      y: yOf(values[last]!) - 30,
      size: 40,
      fill: color,
      text: String(values[last]),
      anchor: 'middle',
      bold: true,
    });
    return stroke(`M${points.join('L')}`, color, 9) + dots.join('') + first + end;
  });
  const months = groups.map((group, place) =>
    label({ x: xOf(place), y: PLOT.bottom + 72, size: 42, fill: C.ink, text: group, anchor: 'middle' }),
  );
  return {
    ...CHART_SIZE,
    body:
      frame(head) +
      legend(
        series.map((item) => item.name),
        COLORS,
      ) +
      body.join('') +
      months.join(''),
  };
}
