import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readSnapshotFolder } from '../../../content/folder/read-snapshot-folder.ts';
import { decodeSnapshot, type SnapshotFiles } from '../../../content/model/index.ts';
import { withFolderLock } from './folder-lock.ts';
import { hasSameFiles } from './same-files.ts';
import { recoverFolder, swapFolder } from './swap-folder.ts';
import { sweepScratch } from './sweep-scratch.ts';
import { writeSyncedFiles } from './write-synced-files.ts';

/**
 * Puts the files of a snapshot in place at `root/address`: scratch folder on the same disk → fsync → read back and
 * checked → renamed. Whoever reads through content/folder sees the old folder or the new one, also after a kill.
 */
export async function writeIssueFolder({
  files,
  root,
  address,
}: {
  files: SnapshotFiles;
  root: string;
  address: string;
}): Promise<{ folder: string; isUnchanged: boolean }> {
  decodeSnapshot(files);
  const folder = join(root, address);
  await mkdir(dirname(folder), { recursive: true });
  return withFolderLock(folder, async () => {
    await recoverFolder(folder);
    await sweepScratch(folder);
    if (await hasSameFiles(folder, files)) return { folder, isUnchanged: true };
    const scratch = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.new`);
    try {
      await writeSyncedFiles(scratch, files);
      await readSnapshotFolder(scratch);
      await swapFolder({ from: scratch, to: folder });
    } catch (error) {
      await rm(scratch, { recursive: true, force: true });
      throw error;
    }
    return { folder, isUnchanged: false };
  });
}
