import { watch } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Changes that follow each other within this time are one. In ms. */
const PAUSE = 80;

/**
 * Yields once for every change in a folder, however many files it touches, and however it is made: a whole new folder
 * put in its place counts too, since the folder around it is watched.
 */
export async function* folderChanges(folder: string, signal?: AbortSignal): AsyncGenerator<void> {
  let isChanged = false;
  let wake = () => {};
  const note = async () => {
    for await (const { filename } of watch(dirname(folder), {
      recursive: true,
      ...(signal ? { signal } : {}),
    })) {
      if (filename === null) continue;
      isChanged = true;
      wake();
    }
  };
  const ended = note().catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
  for (;;) {
    const change = new Promise<'change'>((resolve) => {
      wake = () => resolve('change');
    });
    if (!isChanged && (await Promise.race([change, ended])) !== 'change') return;
    await setTimeout(PAUSE);
    isChanged = false;
    yield;
  }
}
