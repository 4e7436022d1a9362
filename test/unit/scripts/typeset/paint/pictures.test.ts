import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlacedImage, PlacedIssue } from '../../../../../scripts/typeset/page/placed.ts';
import { tableColours, toInks } from '../../../../../scripts/typeset/paint/image/colour-table.ts';
import { folderStore, NO_STORE } from '../../../../../scripts/typeset/paint/image/picture-store.ts';
import { prepareImages } from '../../../../../scripts/typeset/paint/image/prepare-images.ts';
import { makeColourTable } from '../../../../../scripts/typeset/paint/image/press-inks.ts';
import { reducedWidth } from '../../../../../scripts/typeset/paint/image/wanted-size.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanxing-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A picture that has all colours in smooth steps. */
function rainbow(width: number, height: number): Uint8Array {
  const data = new Uint8Array(3 * width * height);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data.set([(255 * x) / width, (255 * y) / height, (x + y) % 256], 3 * at);
  }
  return data;
}

async function jpeg(width: number, height: number, grey = false): Promise<Uint8Array> {
  const picture = sharp(rainbow(width, height), { raw: { width, height, channels: 3 } });
  return (grey ? picture.greyscale().toColourspace('srgb') : picture).jpeg().toBuffer();
}

function placedAt(inches: number): PlacedIssue {
  const side = 72 * inches;
  const item: PlacedImage = {
    kind: 'image',
    file: 'a.jpg',
    alt: '图',
    fit: 'fill',
    x: 50,
    y: 50,
    width: side,
    height: side,
  };
  const pages = [{ number: 1, width: 500, height: 700, items: [item] }];
  return { pages, outline: [], contents: [], fills: [], fillers: [], ends: [] };
}

async function prepared(bytes: Uint8Array, profile: 'screen' | 'press', inches = 1, store = NO_STORE) {
  const tools = { placed: placedAt(inches), bytesOf: () => bytes, profile, store };
  return (await prepareImages(['a.jpg'], tools)).get('a.jpg')!;
}

describe('toInks', () => {
  it('agrees with the picture library, colour for colour', async () => {
    const [width, height] = [120, 120];
    const data = rainbow(width, height);
    const direct = await sharp(data, { raw: { width, height, channels: 3 } })
      .toColourspace('cmyk')
      .raw()
      .toBuffer();
    const { data: inks } = toInks({ width, height, channels: 3, data }, await makeColourTable());
    const differences = inks.map((ink, at) => Math.abs(ink - direct[at]!));
    expect(differences.reduce((sum, value) => sum + value, 0) / inks.length).toBeLessThan(1.5);
    expect(Math.max(...differences)).toBeLessThan(32);
  });

  it('gives exactly the table where the colour is in it', async () => {
    const table = await makeColourTable();
    expect(Buffer.compare(toInks(tableColours(), table).data, table)).toBe(0);
  });
});

describe('reducedWidth', () => {
  it.each([
    [2400, 2, 'press', 'photo', 700],
    [2400, 2, 'screen', 'photo', 440],
    [2400, 2, 'press', 'lineArt', 1400],
    [760, 2, 'press', 'photo', undefined],
    [300, 2, 'screen', 'photo', undefined],
    [2400, 0, 'screen', 'photo', undefined],
  ] as const)('%i pixels on %d inches for the %s as %s: %s', (width, inches, profile, kind, wanted) => {
    expect(reducedWidth(width, { inches, profile, kind })).toBe(wanted);
  });
});

describe('a picture', () => {
  it('is left alone on the screen when it is small enough', async () => {
    const bytes = await jpeg(200, 200);
    expect(Buffer.compare((await prepared(bytes, 'screen')).data, bytes)).toBe(0);
  });

  it('is reduced to what is seen', async () => {
    const bytes = await jpeg(900, 900);
    expect(await prepared(bytes, 'screen')).toMatchObject({ width: 220, height: 220, colours: 'rgb' });
    expect(await prepared(bytes, 'press')).toMatchObject({ width: 350, height: 350, colours: 'cmyk' });
  });

  it('is CMYK for the press as the library would read it back, grey when it has no colour', async () => {
    const { data, colours } = await prepared(await jpeg(300, 300), 'press');
    expect(colours).toBe('cmyk');
    const back = await sharp(data).toColourspace('srgb').raw().toBuffer();
    const source = await sharp(await jpeg(300, 300))
      .raw()
      .toBuffer();
    const at = 3 * (300 * 150 + 60);
    for (const channel of [0, 1, 2])
      expect(Math.abs(back[at + channel]! - source[at + channel]!)).toBeLessThan(45);
    expect((await prepared(await jpeg(300, 300, true), 'press')).colours).toBe('grey');
  });

  it('is made once and found again, byte for byte', async () => {
    const bytes = await jpeg(900, 900);
    const store = folderStore(join(folder, 'store'));
    const first = await prepared(bytes, 'press', 1, store);
    const files = readdirSync(join(folder, 'store'));
    expect(files).toHaveLength(1);
    const kept = await store.find(files[0]!);
    expect({ ...kept, data: Buffer.from(kept!.data) }).toEqual({ ...first, data: Buffer.from(first.data) });
    const silent = { find: store.find, keep: () => Promise.reject(new Error('made again')) };
    expect((await prepared(bytes, 'press', 1, silent)).width).toBe(350);
    await expect(prepared(bytes, 'press', 2, silent)).rejects.toThrow('made again');
  });
});
