import { PALETTE as C } from '../palette.ts';
import { type Drawing, label, rect } from '../svg.ts';

type Shares = { title: string; items: readonly { name: string; value: number }[] };

/** Lying bars for the answers to one question, longest first, with the share in per cent. */
export function shares({ title, items }: Shares): Drawing {
  const height = 190 + items.length * 124;
  const top = Math.max(...items.map((item) => item.value));
  const rows = items.map(({ name, value }, index) => {
    const y = 180 + index * 124;
    const width = (value / top) * 1020;
    return (
      label({ x: 660, y: y + 56, size: 44, fill: C.ink, text: name, anchor: 'end' }) +
      rect({ x: 690, y, width: 1020, height: 80, fill: '#efe9da', radius: 8 }) +
      rect({
        x: 690,
        y,
        width,
        height: 80,
        fill: index === 0 ? C.brick : C.teal,
        radius: 8,
        opacity: 1 - index * 0.07,
      }) +
      label({ x: 690 + width + 24, y: y + 56, size: 44, fill: C.ink, text: `${value}%`, bold: true })
    );
  });
  const heading = label({
    x: 1000,
    y: 100,
    size: 58,
    fill: C.ink,
    text: title,
    anchor: 'middle',
    bold: true,
  });
  return {
    width: 2000,
    height,
    body: rect({ x: 0, y: 0, width: 2000, height, fill: C.white }) + heading + rows.join(''),
  };
}
