import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../content/model/index.ts';
import { type FontBook, openFontBook } from '../../../scripts/typeset/fonts/font-book.ts';
import { paintIssue } from '../../../scripts/typeset/paint/paint-issue.ts';
import type { Face } from '../../../scripts/typeset/text/measure.ts';
import { CELL, cellOf, gridIssue, referenceGrid, sampleSnapshot } from './glyph-grid.ts';
import { type GreyPage, inkIn, type Renderer, renderPages } from './render.ts';

const { resolve } = createRequire(import.meta.url);
const SERIF = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const SANS = '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf';
const RENDERERS: readonly Renderer[] = ['poppler', 'mupdf'];
const DPI = 96;

/** Han from all over the block, Latin with composed accents, marks and symbols: some 400 glyphs. */
const CHARS = [
  ...Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index * 67)),
  ...'ABCXYZabcxyz0123456789éèüñÅçŽ，。；：？！（）《》“”…①⑳㉑□■•％℃〔〕【】Ωαβд',
];

let snapshot: Snapshot;
const book = openFontBook();
beforeAll(async () => {
  snapshot = await sampleSnapshot();
});

async function ours(face: Face, chars: readonly string[], tools: FontBook = book): Promise<Uint8Array> {
  const input = { placed: gridIssue(face, chars), snapshot, book: tools, profile: 'screen' } as const;
  return (await paintIssue(input)).bytes;
}

function covered(face: Face, name: string): string[] {
  return CHARS.filter((char) => book.glyph(face, char.codePointAt(0)!)?.typeface.name === name);
}

async function reference(path: string, face: Face, chars: readonly string[]): Promise<Uint8Array> {
  const glyphs = chars.map((char) => {
    const glyph = book.glyph(face, char.codePointAt(0)!)!;
    return glyph.isBlank ? 0 : glyph.glyph;
  });
  return referenceGrid(readFileSync(resolve(path)), glyphs);
}

/** Characters whose cell is not the same in both pages. */
function differing(chars: readonly string[], a: GreyPage, b: GreyPage): string[] {
  return chars.filter((_, index) => {
    const { x, y } = cellOf(index);
    const [left, top, side] = [x, y, CELL].map((value) => Math.round((value * DPI) / 72)) as [
      number,
      number,
      number,
    ];
    for (let row = top; row < top + side; row++) {
      for (let column = left; column < left + side; column++) {
        const at = row * a.width + column;
        if (Math.abs(a.pixels[at]! - b.pixels[at]!) > 40) return true;
      }
    }
    return false;
  });
}

const FONTS = [
  { face: 'song', path: SERIF, name: 'NotoSerifSC-Regular' },
  { face: 'heiBold', path: SANS, name: 'NotoSansSC-Bold' },
] as const;

describe.each(FONTS)('a subset of $name', ({ face, path, name }) => {
  it.each(RENDERERS)('draws every glyph as the whole font does, by %s', async (renderer) => {
    const chars = covered(face, name);
    expect(chars.length).toBeGreaterThan(300);
    const [mine] = await renderPages(await ours(face, chars), renderer, DPI);
    const [theirs] = await renderPages(await reference(path, face, chars), renderer, DPI);
    expect(differing(chars, mine!, theirs!)).toEqual([]);
  });
});

describe('the comparison', () => {
  it.each(RENDERERS)('catches one wrong glyph of a corrupted subset, by %s', async (renderer) => {
    const chars = covered('song', 'NotoSerifSC-Regular').slice(0, 40);
    const wrong: FontBook = {
      ...book,
      glyph(face, codePoint) {
        const glyph = book.glyph(face, codePoint);
        const isVictim = codePoint === chars[7]!.codePointAt(0)! && glyph && !glyph.isBlank;
        return isVictim ? { ...glyph, glyph: glyph.glyph + 1 } : glyph;
      },
    };
    const [mine] = await renderPages(await ours('song', chars, wrong), renderer, DPI);
    const [theirs] = await renderPages(await reference(SERIF, 'song', chars), renderer, DPI);
    expect(differing(chars, mine!, theirs!)).toEqual([chars[7]]);
  });
});

describe('a subset of many slices', () => {
  it.each(RENDERERS)('has ink for every character, by %s', async (renderer) => {
    const chars = covered('kai', 'LXGWWenKai-Regular');
    expect(chars.length).toBeGreaterThan(200);
    const [page] = await renderPages(await ours('kai', chars), renderer, DPI);
    const scale = DPI / 72;
    const empty = chars.filter((_, index) => {
      const { x, y } = cellOf(index);
      return inkIn(page!, { x: x * scale, y: y * scale, width: CELL * scale, height: CELL * scale }) < 0.005;
    });
    expect(empty).toEqual([]);
  });
});
