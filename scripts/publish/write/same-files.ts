import { existsSync } from 'node:fs';
import { readSnapshotFolder } from '../../../content/folder/read-snapshot-folder.ts';
import { ProblemError, type SnapshotFiles } from '../../../content/model/index.ts';

/** Whether a folder is whole and holds exactly this snapshot. A broken folder does not: it is to be replaced. */
export async function hasSameFiles(folder: string, files: SnapshotFiles): Promise<boolean> {
  if (!existsSync(folder)) return false;
  try {
    const present = await readSnapshotFolder(folder);
    const wanted = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as { hash: string };
    return present.manifest.hash === wanted.hash;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
