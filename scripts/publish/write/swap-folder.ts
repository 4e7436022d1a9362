import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { previousFolder } from '../../../content/folder/previous-folder.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Puts folder `from` in the place of `to`. A folder cannot replace another in one step: the old one is first renamed to
 * its previous name, under which readers still find it, and goes only when the new one is in place and on the disk.
 */
export async function swapFolder({ from, to }: { from: string; to: string }): Promise<void> {
  if (existsSync(to)) await rename(to, previousFolder(to));
  await rename(from, to);
  await syncFolder(dirname(to));
  await rm(previousFolder(to), { recursive: true, force: true });
}

/** Mends what a killed swap left: the old folder gets its place back, or goes when the new one is in place. */
export async function recoverFolder(folder: string): Promise<void> {
  const previous = previousFolder(folder);
  if (!existsSync(previous)) return;
  if (existsSync(folder)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, folder);
  await syncFolder(dirname(folder));
}
