import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotInput } from '../../../content/model/index.ts';
import { atOnce } from '../at-once.ts';
import { runCommand } from '../run-command.ts';
import { withScratchSnapshot } from '../scratch-snapshot.ts';
import { proofProblems } from './problems.ts';

/** A set proof: the PDF, the addresses of its lines as the typesetter wrote them, and how many pages there are. */
export type SetProof = { pdf: Uint8Array; lines: Uint8Array; pages: number };

/** What sets a proof: the typesetter, or in a test something quicker. */
export type ProofSetter = (input: SnapshotInput) => Promise<SetProof>;

const TIME_LIMIT = 300_000;

/** One at a time: a second typesetter beside the first gains nothing on a small machine. */
const oneByOne = atOnce(1);

/**
 * Sets an issue as a proof with the typeset command, in a child process that sees a scratch snapshot and nothing else;
 * `home` is where it keeps pictures made ready for the next run. Throws `ProblemError` with the command's own words.
 */
export function proofSetter(home: string): ProofSetter {
  return (input) => oneByOne(() => withScratchSnapshot(input, (paths) => setProof(paths, home)));
}

async function setProof(
  { snapshot, folder }: { snapshot: string; folder: string },
  home: string,
): Promise<SetProof> {
  const out = join(folder, 'proof.pdf');
  const told = await runCommand({
    command: 'issue-typeset',
    args: [snapshot, '--proof', '--no-check', '--out', out],
    timeout: TIME_LIMIT,
    env: { KANXING_HOME: home },
    failed: proofProblems.failed(),
  });
  const lines = await readFile(join(folder, 'proof.lines.json'));
  return { pdf: await readFile(out), lines, pages: Number(/(\d+) 面，/.exec(told)?.[1] ?? 0) };
}
