import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFontFile } from '../../../../../scripts/typeset/fonts/read/font-file.ts';
import { viewOf } from '../../../../../scripts/typeset/fonts/read/tables.ts';
import { openWoff2 } from '../../../../../scripts/typeset/fonts/read/woff2/open-woff2.ts';

const require = createRequire(import.meta.url);
const { resolve } = require;
/** Another reader of the same files; it comes without types. */
const fontkit = require('fontkit') as { openSync(path: string): Theirs };
const folder = join(dirname(resolve('lxgw-wenkai-webfont/lxgwwenkai-regular.css')), 'files');
const slices = readdirSync(folder).filter((name) =>
  /^lxgwwenkai-regular-subset-(?:1?\d?[05]|4)\.woff2$/.test(name),
);

/** The points of a simple outline of the `glyf` table: contour ends, then x and y of every point. */
function readOutline(bytes: Uint8Array): { ends: number[]; points: [number, number][] } {
  const view = viewOf(bytes);
  const ends = Array.from({ length: view.getInt16(0) }, (_, index) => view.getUint16(10 + 2 * index));
  const count = ends.at(-1)! + 1;
  const flagsAt = 12 + 2 * ends.length;
  const flags = [...bytes.subarray(flagsAt, flagsAt + count)];
  let at = flagsAt + count;
  const axis = (shortBit: number, sameBit: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & shortBit) value += (flag & sameBit ? 1 : -1) * bytes[at++]!;
      else if (!(flag & sameBit)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(0x02, 0x10);
  const ys = axis(0x04, 0x20);
  return { ends, points: xs.map((x, index) => [x, ys[index]!]) };
}

type Theirs = {
  characterSet: number[];
  glyphForCodePoint(codePoint: number): {
    id: number;
    advanceWidth: number;
    path: { commands: { args: number[] }[] };
  };
};

describe('openWoff2', () => {
  it('finds slices to try', () => {
    expect(slices.length).toBeGreaterThan(10);
  });

  it.each(slices)('reads %s as fontkit does: numbers, widths and every outline', (name) => {
    const ours = makeFontFile(openWoff2(join(folder, name)));
    const theirs = fontkit.openSync(join(folder, name));
    for (const codePoint of theirs.characterSet) {
      const glyph = theirs.glyphForCodePoint(codePoint);
      expect(ours.glyphOf(codePoint)).toBe(glyph.id);
      expect(ours.advanceOf(glyph.id)).toBe(glyph.advanceWidth);
      const outline = ours.outlineOf(glyph.id);
      const isSimple = outline.length > 0 && viewOf(outline).getInt16(0) > 0;
      if (!isSimple) continue;
      const mine = new Set(readOutline(outline).points.map(String));
      const corners = glyph.path.commands.flatMap(({ args }) =>
        args.length === 4 ? [[args[0]!, args[1]!]] : args.length === 2 ? [[args[0]!, args[1]!]] : [],
      );
      // Every control point and line end is a point of the outline; points implied half-way are not.
      const strange = corners.filter(
        ([x, y]) => Number.isInteger(x) && Number.isInteger(y) && !mine.has(`${x},${y}`),
      );
      const implied = strange.filter(([x, y]) => !isMiddle(x!, y!, readOutline(outline).points));
      expect(implied).toEqual([]);
    }
  });
});

/** True when a point lies half-way between two neighbours of the outline. */
function isMiddle(x: number, y: number, points: readonly [number, number][]): boolean {
  return points.some(([ax, ay], index) =>
    points.some(
      ([bx, by], other) => Math.abs(index - other) >= 1 && (ax + bx) / 2 === x && (ay + by) / 2 === y,
    ),
  );
}
