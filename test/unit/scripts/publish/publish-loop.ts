/**
 * A process to be killed: publishes two snapshots in turn to one address until it is stopped.
 * argv: snapshot folder A, snapshot folder B, root, `atomic`, `paced` (atomic with pauses) or `inPlace` (the control:
 * files written over the old ones).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeSnapshot, issueAddress } from '../../../../content/model/index.ts';
import { publishIssue } from '../../../../scripts/publish/publish.ts';
import { folderSource } from '../../../../scripts/publish/source/folder-source.ts';

const [first, second, root, mode] = process.argv.slice(2) as [string, string, string, string];

async function writeInPlace(folder: string): Promise<void> {
  const input = await folderSource(folder).loadReleasedIssue('');
  for (const [path, bytes] of encodeSnapshot(input)) {
    const file = join(root, issueAddress(input.issue), path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function publishOnce(folder: string): Promise<void> {
  if (mode === 'inPlace') await writeInPlace(folder);
  else await publishIssue({ source: folderSource(folder), address: '', root });
}

for (let round = 0; ; round += 1) {
  await publishOnce(round % 2 === 0 ? first : second);
  if (round === 0) process.stdout.write('started\n');
  if (mode === 'paced') await sleep(40);
}
