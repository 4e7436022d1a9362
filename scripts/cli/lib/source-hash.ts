import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './settings.ts';

const SKIPPED =
  /(^|\/)(node_modules|\.next[^/]*|\.astro|dist|published)(\/|$)|next-env\.d\.ts$|\.tsbuildinfo$/;

function filesBelow(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full) || SKIPPED.test(path)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** SHA-256 over the names and bytes of all files below some paths of the repository: what a product was made from. */
export function sourceHash(...paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Whether a stamp file says that a product was made from `hash`. */
export function isStamped(file: string, hash: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hash;
}

/** Notes in a stamp file that the product beside it was made from `hash`. */
export function stamp(file: string, hash: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${hash}\n`);
}
