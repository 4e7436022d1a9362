import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * Gives every file below `from` a second name below `to`, so that unchanged files cost nothing; where the file system
 * knows no hard links, copies. Files that are there already stay.
 */
export async function linkTree(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const targets = files.map((file) => ({ file, target: join(to, relative(from, file)) }));
  for (const folder of new Set(targets.map(({ target }) => dirname(target)))) {
    await mkdir(folder, { recursive: true });
  }
  for (let start = 0; start < targets.length; start += 64) {
    await Promise.all(targets.slice(start, start + 64).map(({ file, target }) => linkFile(file, target)));
  }
}

/** Codes of file systems without hard links, or of two file systems. */
const NO_LINK = ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'];

/** One file under a second name, or a copy. */
export async function linkFile(file: string, target: string): Promise<void> {
  try {
    await link(file, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (!code || !NO_LINK.includes(code)) throw error;
    await copyFile(file, target);
  }
}
