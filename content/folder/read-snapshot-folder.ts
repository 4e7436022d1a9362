import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeSnapshot, ProblemError, type Snapshot } from '../model/index.ts';

/** Reads one issue folder (`issue.json`, `articles/`, `images/`, `manifest.json`) and checks it whole. */
export async function readSnapshotFolder(folder: string): Promise<Snapshot> {
  return decodeSnapshot(await readFiles(folder));
}

async function readFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new ProblemError([
      {
        code: 'SnapshotFolderMissing',
        title: '找不到这一期',
        message: `没有文件夹 ${folder}，或者不能读取。`,
        hint: '请核对“刊名/年/期”或路径；用 npm run issue:publish 可以重新发布一期。',
        path: folder,
      },
    ]);
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)),
  );
}
