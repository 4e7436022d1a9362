import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Where the writer puts the present folder for the instant between its two renames: `.3.previous` beside `3`.
 * A folder of this name that stays is what a killed writer left, and is as good as the folder itself.
 */
export function previousFolder(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.previous`);
}

/** The folder to read: the folder itself, else the previous one while a new one takes its place. */
export function presentFolder(folder: string): string {
  return !existsSync(folder) && existsSync(previousFolder(folder)) ? previousFolder(folder) : folder;
}
