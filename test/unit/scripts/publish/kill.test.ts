import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listIssueAddresses } from '../../../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../../../content/folder/read-snapshot-folder.ts';
import { writeSampleSnapshot } from '../../../helpers/sample-snapshot.ts';

const KILLS = 40;
let base: string;
let sources: [string, string];

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'kanxing-kill-'));
  sources = [
    await writeSampleSnapshot(join(base, 'a')),
    await writeSampleSnapshot(join(base, 'b'), { titleName: '江岚机关学习（更正版）' }),
  ];
});
afterAll(() => rm(base, { recursive: true, force: true }));

type Mode = 'atomic' | 'paced' | 'inPlace';

/** A process that publishes again and again to `root`; ready once its first publication is in place. */
async function startPublishing(root: string, mode: Mode): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'publish-loop.ts');
  const child = spawn(process.execPath, [script, ...sources, root, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

const isBroken = (state: string) => state.startsWith('broken');

async function readState(root: string): Promise<string> {
  try {
    const addresses = await listIssueAddresses(root);
    return (await readSnapshotFolder(join(root, addresses[0] ?? 'none'))).issue.titleName;
  } catch (error) {
    return `broken: ${(error as Error).message}`;
  }
}

/** The states found after kills, spread over a time longer than one publication takes, up to the first broken one. */
async function statesAfterKills(mode: Mode): Promise<string[]> {
  const states: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const root = join(base, mode);
    const child = await startPublishing(root, mode);
    await sleep((round * 37) % 60);
    await kill(child);
    states.push(await readState(root));
    if (isBroken(states.at(-1)!)) break;
  }
  return states;
}

describe('a publication killed at any point', () => {
  it('leaves the old state or the new one', { timeout: 300_000 }, async () => {
    const states = await statesAfterKills('atomic');
    expect(new Set(states)).toEqual(new Set(['江岚机关学习', '江岚机关学习（更正版）']));
  });

  it('does not when files are written in place (the control)', { timeout: 300_000 }, async () => {
    const states = await statesAfterKills('inPlace');
    expect(states.some(isBroken)).toBe(true);
  });
});

describe('a reader while an issue is published again and again', () => {
  it('sees one whole state at every reading', { timeout: 300_000 }, async () => {
    const root = join(base, 'paced');
    const child = await startPublishing(root, 'paced');
    const states: string[] = [];
    for (let reading = 0; reading < 100; reading += 1) states.push(await readState(root));
    await kill(child);
    expect(new Set(states)).toEqual(new Set(['江岚机关学习', '江岚机关学习（更正版）']));
  });
});
