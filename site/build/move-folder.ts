import { cp, rename, rm } from 'node:fs/promises';

/** Moves a folder to where an empty one is; between two file systems its files are copied. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
