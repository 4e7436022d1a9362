import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../src/lib/archive.ts';
import { lookCss, parseLook } from '../src/lib/title-look.ts';

/** The look of each title that has one, `<folder>/<title>.json`, as CSS by title. */
export async function readLooks(folder: string, archive: Archive): Promise<Map<string, string>> {
  const looks = new Map<string, string>();
  for (const { id } of archive.titles) {
    const file = join(folder, `${id}.json`);
    if (existsSync(file)) looks.set(id, lookCss(parseLook(await readFile(file, 'utf8'), file)));
  }
  return looks;
}
