import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../cms/seed/demo/load-demo.ts';
import {
  decodeSnapshot,
  encodeSnapshot,
  headlineLines,
  type Snapshot,
} from '../../../content/model/index.ts';
import { srgbProfile } from '../../../scripts/typeset/paint/document/srgb-profile.ts';
import { preflight } from '../../../scripts/typeset/preflight/preflight.ts';
import { readPdf } from '../../../scripts/typeset/preflight/read/read-pdf.ts';
import { type Typeset, typeset } from '../../../scripts/typeset/typeset.ts';
import { design } from '../../../templates/print/journal/index.ts';
import { sampleSnapshot } from './glyph-grid.ts';
import { type GreyPage, inFolder, inkIn, renderPages, run } from './render.ts';

const DPI = 60;

const ISSUES: readonly (readonly [name: string, load: () => Promise<Snapshot>])[] = [
  ['the sample', sampleSnapshot],
  ['the demo', async () => decodeSnapshot(encodeSnapshot({ ...loadDemo(), revision: 1 }))],
];

/** Runs a tool that reads a PDF and prints. */
function ask(pdf: Uint8Array, command: string, args: (file: string) => string[]): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'in.pdf');
    writeFileSync(file, pdf);
    return run(command, args(file));
  });
}

/** Pieces of text whose place on the rendered page is as good as white. */
function withoutInk(set: Typeset, pages: readonly GreyPage[]): string[] {
  const scale = DPI / 72;
  return set.placed.pages.flatMap((page, index) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'text' || !/[\p{L}\p{N}]/u.test(item.text)) return [];
      const [x, y, width, height] = [item.x, item.y - 0.9 * item.size, item.width, 1.1 * item.size];
      const rect = { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
      return inkIn(pages[index]!, rect) < 0.01 ? [`${page.number}: ${item.text}`] : [];
    }),
  );
}

const BLOCK = 10;

/** The greatest difference of ink between two renderings, block by block. */
function greatestDifference(a: GreyPage, b: GreyPage): number {
  let greatest = 0;
  for (let y = 0; y + BLOCK <= Math.min(a.height, b.height); y += BLOCK) {
    for (let x = 0; x + BLOCK <= Math.min(a.width, b.width); x += BLOCK) {
      const rect = { x, y, width: BLOCK, height: BLOCK };
      greatest = Math.max(greatest, Math.abs(inkIn(a, rect) - inkIn(b, rect)));
    }
  }
  return greatest;
}

describe.each(ISSUES)('%s set in type', (_name, load) => {
  let snapshot: Snapshot;
  let set: Typeset;
  const told: [painted: number, pages: number][] = [];
  beforeAll(async () => {
    snapshot = await load();
    const onPage = (painted: number, pages: number) => told.push([painted, pages]);
    set = await typeset({ snapshot, design, profile: 'screen', onPage });
  });

  it('tells of every page when it is painted', () => {
    const { length } = set.placed.pages;
    expect(told).toEqual(Array.from({ length }, (_, index) => [index + 1, length]));
  });

  it('breaks no hard rule', async () => {
    const report = await preflight({ pdf: set.bytes, snapshot });
    expect(report.rules.filter((rule) => rule.severity === 'hard' && rule.findings.length > 0)).toEqual([]);
  });

  it('has all fonts embedded and subset, says pdffonts', async () => {
    const lines = (await ask(set.bytes, 'pdffonts', (file) => [file])).trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !/Identity-H +yes yes yes/.test(line))).toEqual([]);
  });

  it('has ink where text is claimed, in poppler and in mupdf, and both agree', async () => {
    const poppler = await renderPages(set.bytes, 'poppler', DPI);
    const mupdf = await renderPages(set.bytes, 'mupdf', DPI);
    expect(poppler.length).toBe(set.placed.pages.length);
    expect(mupdf.length).toBe(set.placed.pages.length);
    expect(withoutInk(set, poppler)).toEqual([]);
    expect(withoutInk(set, mupdf)).toEqual([]);
    const differences = poppler.map((page, index) => greatestDifference(page, mupdf[index]!));
    expect(differences.filter((difference) => difference > 0.25)).toEqual([]);
  });

  it('gives every title to pdftotext', async () => {
    const text = (await ask(set.bytes, 'pdftotext', (file) => ['-raw', file, '-'])).replace(/\s+/gu, '');
    const titles = snapshot.articles.flatMap((article) => headlineLines(article.title));
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
  });
});

describe('a file for the press', () => {
  let set: Typeset;
  beforeAll(async () => {
    set = await typeset({ snapshot: await sampleSnapshot(), design, profile: 'press' });
  });

  it('has the trim size, 3 mm of bleed and room for marks', async () => {
    const boxes = await ask(set.bytes, 'pdfinfo', (file) => ['-box', file]);
    const size = (name: string) => {
      const [x1, y1, x2, y2] = new RegExp(`${name}: +(.+)`).exec(boxes)![1]!.trim().split(/ +/).map(Number);
      return [x2! - x1!, y2! - y1!].map((pt) => Math.round((pt / 72) * 25.4 * 10) / 10);
    };
    expect(size('TrimBox')).toEqual([210, 285]);
    expect(size('BleedBox')).toEqual([216, 291]);
    expect(size('MediaBox')).toEqual([228, 303]);
  });

  it('has pictures in CMYK or grey only, and no links', async () => {
    const images = await ask(set.bytes, 'pdfimages', (file) => ['-list', file]);
    const colours = images
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.trim().split(/ +/)[5]);
    expect(colours.length).toBeGreaterThan(3);
    expect(colours.filter((colour) => colour !== 'cmyk' && colour !== 'gray')).toEqual([]);
    expect(Buffer.from(set.bytes).includes('/Link')).toBe(false);
  });

  it('runs the cover picture into the bleed', async () => {
    const [cover] = await renderPages(set.bytes, 'mupdf', DPI);
    const mm = DPI / 25.4;
    const middle = { y: 140 * mm, height: 20 * mm };
    expect(inkIn(cover!, { ...middle, x: 6.5 * mm, width: 2 * mm })).toBeGreaterThan(0.05);
    expect(inkIn(cover!, { ...middle, x: 1 * mm, width: 4 * mm })).toBe(0);
  });
});

/** A CMYK profile as a printer would send it: the general one of the picture library. */
async function writeCmykProfile(path: string): Promise<Uint8Array> {
  const grey = { width: 8, height: 8, channels: 3, background: '#888888' } as const;
  const picture = await sharp({ create: grey }).withIccProfile('cmyk').jpeg().toBuffer();
  const { icc } = await sharp(picture).metadata();
  writeFileSync(path, icc!);
  return new Uint8Array(icc!);
}

describe('the standards', () => {
  it('PDF/A-2u: the screen file names it, its sRGB intent is a profile that converts nothing', () =>
    inFolder(async (folder) => {
      const { bytes } = await typeset({ snapshot: await sampleSnapshot(), design, profile: 'screen' });
      expect((await readPdf(bytes)).standards).toEqual({
        pdfA: '2U',
        pdfX: undefined,
        intents: ['GTS_PDFA1'],
      });
      const path = join(folder, 'srgb.icc');
      writeFileSync(path, srgbProfile());
      const colours = Buffer.from([200, 100, 50, 0, 128, 255]);
      const raw = { width: 2, height: 1, channels: 3 } as const;
      const converted = await sharp(colours, { raw }).withIccProfile(path).raw().toBuffer();
      const off = [...converted].map((value, index) => Math.abs(value - colours[index]!));
      expect(Math.max(...off)).toBeLessThanOrEqual(1);
    }));

  it('PDF/X-4: a press file with the profile of the printer claims it and breaks no rule of it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'press.icc');
      const icc = { path, bytes: await writeCmykProfile(path) };
      const snapshot = await sampleSnapshot();
      const { bytes } = await typeset({ snapshot, design, profile: 'press', icc });
      const report = await preflight({ pdf: bytes, snapshot });
      const broken = report.rules.filter(({ findings }) => findings.length > 0).map(({ name }) => name);
      expect(broken.filter((name) => name.startsWith('press-'))).toEqual([]);
      expect(report.hard).toBe(0);
      expect((await readPdf(bytes)).standards).toEqual({
        pdfA: undefined,
        pdfX: 'PDF/X-4',
        intents: ['GTS_PDFX'],
      });
      expect(await ask(bytes, 'pdfinfo', (file) => [file])).toMatch(/PDF version: +1\.6/);
    }));
});
