import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Paths of all files git tracks or would track, relative to the root, with `/`. */
export function repoFiles(pattern = /./): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
  });
  return output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && pattern.test(path) && existsSync(join(ROOT, path)));
}

/** A file of the repository as text. */
export function readRepoFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
