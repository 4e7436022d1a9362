import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

/** A page as grey values, 0 black to 255 white, row by row. */
export type GreyPage = { width: number; height: number; pixels: Uint8Array };
export type Renderer = 'poppler' | 'mupdf';

/** Runs a tool and answers what it printed; throws with its complaint when it fails. */
export function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (result.status !== 0) throw new Error(`${command} failed: ${result.error ?? result.stderr}`);
  return result.stdout;
}

/** Calls `use` with a folder that is removed afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kanxing-press-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Draws every page of a PDF in grey at `dpi`. */
export function renderPages(pdf: Uint8Array, renderer: Renderer, dpi: number): Promise<GreyPage[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'in.pdf');
    writeFileSync(file, pdf);
    const resolution = ['-r', String(dpi)];
    if (renderer === 'poppler')
      run('pdftocairo', ['-png', '-gray', ...resolution, file, join(folder, 'page')]);
    else
      run('mutool', ['draw', '-q', '-c', 'gray', ...resolution, '-o', join(folder, 'page-%03d.png'), file]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return Promise.all(names.sort().map((name) => readGrey(join(folder, name))));
  });
}

async function readGrey(path: string): Promise<GreyPage> {
  const { data, info } = await sharp(path).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** Ink in a rectangle of a page in pixels: 0 is white paper, 1 is black all over. */
export function inkIn(page: GreyPage, rect: { x: number; y: number; width: number; height: number }): number {
  let ink = 0;
  let count = 0;
  for (let y = Math.max(0, Math.floor(rect.y)); y < Math.min(page.height, rect.y + rect.height); y++) {
    for (let x = Math.max(0, Math.floor(rect.x)); x < Math.min(page.width, rect.x + rect.width); x++) {
      ink += 255 - page.pixels[y * page.width + x]!;
      count++;
    }
  }
  return count === 0 ? 0 : ink / 255 / count;
}
