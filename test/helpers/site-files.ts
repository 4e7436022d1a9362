import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file of a built site by its address, e.g. `/about/index.html`. */
export async function siteFiles(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => [file.slice(folder.length), await readFile(file)] as const);
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The pages among them, as text. */
export function pagesOf(files: ReadonlyMap<string, Buffer>): [address: string, html: string][] {
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path.replace(/index\.html$/, ''), bytes.toString('utf8')]);
}
