import { spawn } from 'node:child_process';
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

/** Starts the publishing process, lets it run on after its first publication, and kills it in the middle. */
async function killWhilePublishing(root: string, mode: 'atomic' | 'inPlace', delay: number) {
  const script = join(import.meta.dirname, 'publish-loop.ts');
  const child = spawn(process.execPath, [script, ...sources, root, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await sleep(delay);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function readState(root: string): Promise<string> {
  try {
    const addresses = await listIssueAddresses(root);
    return (await readSnapshotFolder(join(root, addresses[0] ?? 'none'))).issue.titleName;
  } catch (error) {
    return `broken: ${(error as Error).message}`;
  }
}

/** The states found after kills, spread over a time longer than one publication takes. */
async function statesAfterKills(mode: 'atomic' | 'inPlace', kills: number): Promise<string[]> {
  const states: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const root = join(base, mode);
    await killWhilePublishing(root, mode, (kill * 37) % 60);
    states.push(await readState(root));
  }
  return states;
}

describe('a publication killed at any point', () => {
  it('leaves the old state or the new one', { timeout: 300_000 }, async () => {
    const states = await statesAfterKills('atomic', KILLS);
    expect(new Set(states)).toEqual(new Set(['江岚机关学习', '江岚机关学习（更正版）']));
  });

  it('does not when files are written in place (the control)', { timeout: 300_000 }, async () => {
    const states = await statesAfterKills('inPlace', KILLS);
    expect(states.some((state) => state.startsWith('broken'))).toBe(true);
  });
});
