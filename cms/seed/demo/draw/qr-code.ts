import type { Drawing } from './svg.ts';

/** The QR code of http://jlxx.jianglan.example/tougao, where manuscripts are sent in（ISO/IEC 18004, version 3-L）. */
const MODULES = [
  '#######...#...#..#.#..#######',
  '#.....#..#...#...#.##.#.....#',
  '#.###.#.#..#...#..#...#.###.#',
  '#.###.#..#..##....##..#.###.#',
  '#.###.#..#..##..#.##..#.###.#',
  '#.....#...###.####.#..#.....#',
  '#######.#.#.#.#.#.#.#.#######',
  '........#..#....###.#........',
  '###.#####...#..###.####...#..',
  '#.......##.###..#....##..#..#',
  '.##..##...###.#.....#.....###',
  '#..###...##.####.##.###.##.#.',
  '...#.####.##..#.##.####..#.##',
  '..####....##..#.###.####.##.#',
  '.#.##.#...#..#....#.....#..##',
  '.....#.#.#.#....##.#...###.#.',
  '###...##.#..#...##..####...##',
  '..........####..#...###...#.#',
  '#.#.#.#.#.###.#.....#.#.##.##',
  '.#.##..#.##.######.##..###.#.',
  '#...###..#.#..#..#.######....',
  '........#.##..#.##.##...#.###',
  '#######.###..#.....##.#.##.##',
  '#.....#.#.##....###.#...#...#',
  '#.###.#.#...#..####.#####...#',
  '#.###.#...####..#...#...#####',
  '#.###.#.##.##.#.##.##..##...#',
  '#.....#.##..#########.##...#.',
  '#######.##.#..#..#.##..#...##',
];

/** Light modules around a code, and the side of a module in px. */
const QUIET = 4;
const MODULE = 40;

/** The code with its quiet zone. */
export function submitCode(): Drawing {
  const side = (MODULES.length + 2 * QUIET) * MODULE;
  const dark = MODULES.flatMap((row, y) =>
    [...row.matchAll(/#+/g)].map(({ index, 0: run }) => {
      const width = run.length * MODULE;
      return `M${(index + QUIET) * MODULE} ${(y + QUIET) * MODULE}h${width}v${MODULE}h-${width}z`;
    }),
  );
  return {
    width: side,
    height: side,
    body: `<rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}" fill="#000" shape-rendering="crispEdges"/>`,
  };
}
