import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeSnapshot, type SnapshotInput } from '../../content/model/index.ts';

/**
 * Writes content as a snapshot into a scratch folder for a command to read, and takes the folder away again. `folder` is
 * there for what the command writes. Throws `ProblemError` when the content is no whole issue.
 */
export async function withScratchSnapshot<T>(
  input: SnapshotInput,
  work: (paths: { snapshot: string; folder: string }) => Promise<T>,
): Promise<T> {
  const files = encodeSnapshot(input);
  const folder = await mkdtemp(join(tmpdir(), 'kanxing-scratch-'));
  try {
    const snapshot = join(folder, 'issue');
    for (const [path, bytes] of files) await writeFileIn(snapshot, path, bytes);
    return await work({ snapshot, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFileIn(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
