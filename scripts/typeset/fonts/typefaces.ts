import { createRequire } from 'node:module';
import type { Face } from '../text/measure.ts';
import { makeFontFile } from './read/font-file.ts';
import { openTtf } from './read/open-ttf.ts';
import { openWoff2 } from './read/woff2/open-woff2.ts';
import { slicedTypeface, type Typeface, wholeTypeface } from './typeface.ts';
import { readSlices } from './wenkai-slices.ts';

const { resolve } = createRequire(import.meta.url);

const NOTO = { ascent: 880, descent: 120, capHeight: 733 };

function noto(family: 'serif' | 'sans', folder: string, stem: number): Typeface {
  const isSerif = family === 'serif';
  const [weight, style] = [folder.slice(0, 3), folder.slice(3)];
  const name = `Noto${isSerif ? 'Serif' : 'Sans'}SC`;
  const file = `@expo-google-fonts/noto-${family}-sc/${folder}/${name}_${weight}${style}.ttf`;
  const facts = { ...NOTO, name: `${name}-${style}`, isSerif, stem };
  return wholeTypeface(facts, () => makeFontFile(openTtf(resolve(file))));
}

const SONG = noto('serif', '400Regular', 72);
const SONG_BOLD = noto('serif', '700Bold', 130);
const HEI = noto('sans', '500Medium', 96);
const HEI_BOLD = noto('sans', '700Bold', 140);
const KAI = slicedTypeface(
  { name: 'LXGWWenKai-Regular', isSerif: true, ascent: 880, descent: 120, capHeight: 700, stem: 70 },
  () => readSlices(resolve('lxgw-wenkai-webfont/lxgwwenkai-regular.css')),
  (path) => makeFontFile(openWoff2(path)),
);

/**
 * What serves each face: the first typeface that has the character draws it. No free 仿宋 covers the 8,105 characters
 * of 《通用规范汉字表》, so 仿宋 is served by 楷.
 */
export const CHAINS: Record<Face, readonly Typeface[]> = {
  song: [SONG, HEI, KAI],
  songBold: [SONG_BOLD, HEI_BOLD, KAI],
  hei: [HEI, SONG_BOLD, KAI],
  heiBold: [HEI_BOLD, SONG_BOLD, KAI],
  kai: [KAI, SONG, HEI],
  fangsong: [KAI, SONG, HEI],
};
