import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SnapshotFiles } from '../../../content/model/index.ts';
import { syncFolder } from './sync-folder.ts';

/** Writes files below a new folder and waits until they and their folders are on the disk; `manifest.json` last. */
export async function writeSyncedFiles(folder: string, files: SnapshotFiles): Promise<void> {
  const paths = [...files.keys()].sort((a, b) => rank(a) - rank(b));
  const folders = new Set([folder, ...paths.map((path) => dirname(join(folder, path)))]);
  for (const item of folders) await mkdir(item, { recursive: true });
  for (const path of paths) await writeSynced(join(folder, path), files.get(path)!);
  for (const item of [...folders].reverse()) await syncFolder(item);
}

function rank(path: string): number {
  return path === 'manifest.json' ? 1 : 0;
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
