import { PALETTE as C } from '../palette.ts';
import { type Drawing, label, rect } from '../svg.ts';
import { CHART_SIZE, frame, legend, PLOT } from './frame.ts';

const COLORS = [C.teal, C.ochre, C.brick, C.moss];

export type Bars = {
  title: string;
  unit: string;
  top: number;
  steps: number;
  groups: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
};

/** Upright bars in groups, one colour for each series, with the value above each bar. */
export function bars({ groups, series, ...head }: Bars): Drawing {
  const slot = (PLOT.right - PLOT.left) / groups.length;
  const thick = Math.min(130, (slot * 0.7) / series.length);
  const body = groups.map((group, place) => {
    const middle = PLOT.left + slot * (place + 0.5);
    const columns = series.map(({ values }, index) => {
      const tall = ((PLOT.bottom - PLOT.top) * values[place]!) / head.top;
      const x = middle + (index - series.length / 2) * thick;
      return (
        rect({
          x: x + 4,
          y: PLOT.bottom - tall,
          width: thick - 8,
          height: tall,
          fill: COLORS[index]!,
          radius: 4,
        }) +
        label({
          x: x + thick / 2,
          y: PLOT.bottom - tall - 16,
          size: 38,
          fill: C.ink,
          text: String(values[place]),
          anchor: 'middle',
        })
      );
    });
    return (
      columns.join('') +
      label({ x: middle, y: PLOT.bottom + 72, size: 44, fill: C.ink, text: group, anchor: 'middle' })
    );
  });
  const names = series.map((item) => item.name);
  return {
    ...CHART_SIZE,
    body: frame(head) + (names.length > 1 ? legend(names, COLORS) : '') + body.join(''),
  };
}
