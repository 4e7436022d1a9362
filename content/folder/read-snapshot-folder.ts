import { readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ArticleMemory, decodeSnapshot, ProblemError, type Snapshot } from '../model/index.ts';
import { presentFolder } from './previous-folder.ts';

/** How often a folder that was replaced while it was read is read again, and how often one that is missing is looked for. */
const ATTEMPTS = { replaced: 20, missing: 3 };

/**
 * Reads one issue folder (`issue.json`, `articles/`, `images/`, `manifest.json`) and checks it whole. A folder that is
 * replaced meanwhile is read again: the result is always one published state, never a mixture. With a memory, articles
 * whose files have not changed since it was filled are not read anew; they are checked against their hash all the same.
 */
export async function readSnapshotFolder(folder: string, memory?: ArticleMemory): Promise<Snapshot> {
  for (let attempt = 1; ; attempt += 1) {
    const place = presentFolder(folder);
    const before = await identityOf(place);
    try {
      return decodeSnapshot(readFiles(place), memory);
    } catch (error) {
      const after = await identityOf(presentFolder(folder));
      // Between two looks a folder can seem missing while the writer's two renames pass.
      const isMissing = before === undefined && after === undefined;
      const isReplaced = isMissing || before !== after;
      if (!isReplaced || attempt >= (isMissing ? ATTEMPTS.missing : ATTEMPTS.replaced)) throw error;
      await wait(attempt);
    }
  }
}

// An inode alone does not tell a folder: file systems give the number of a removed one to the next. And one that was
// moved aside while it was read is the same folder in another place.
async function identityOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined);
  return found && `${folder}:${found.ino}:${found.birthtimeNs}`;
}

/** A hundred small files: asked for one by one as promises, each costs four times what it takes to read it. */
function readFiles(folder: string): Map<string, Uint8Array> {
  const paths = entriesOf(folder)
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    throw new ProblemError([
      {
        code: 'SnapshotFolderMissing',
        title: '找不到这一期',
        message: `没有文件夹 ${folder}，或者不能读取。`,
        hint: '请核对“刊名/年/期”或路径；用 npm run issue:publish 可以重新发布一期。',
        path: folder,
      },
    ]);
  }
}
