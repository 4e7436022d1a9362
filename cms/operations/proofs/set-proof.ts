import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeSnapshot, type SnapshotInput } from '../../../content/model/index.ts';
import { atOnce } from '../at-once.ts';
import { runCommand } from '../run-command.ts';
import { proofProblems } from './problems.ts';

/** A set proof: the PDF, the addresses of its lines as the typesetter wrote them, and how many pages there are. */
export type SetProof = { pdf: Uint8Array; lines: Uint8Array; pages: number };

/** What sets a proof: the typesetter, or in a test something quicker. */
export type ProofSetter = (input: SnapshotInput) => Promise<SetProof>;

const TIME_LIMIT = 300_000;

/** One at a time: a second typesetter beside the first gains nothing on a small machine. */
const oneByOne = atOnce(1);

/**
 * Sets an issue as a proof with the typeset command, in a child process that sees a scratch snapshot and nothing else.
 * Throws `ProblemError` with the command's own words when it cannot be set.
 */
export function proofSetter(home: string): ProofSetter {
  return (input) => oneByOne(() => setInFolder(input, home));
}

async function setInFolder(input: SnapshotInput, home: string): Promise<SetProof> {
  const folder = await mkdtemp(join(tmpdir(), 'kanxing-proof-'));
  try {
    const snapshot = join(folder, 'issue');
    for (const [path, bytes] of encodeSnapshot(input)) await writeFileIn(snapshot, path, bytes);
    const out = join(folder, 'proof.pdf');
    const told = await execTypeset([snapshot, '--proof', '--no-check', '--out', out], home);
    const lines = await readFile(join(folder, 'proof.lines.json'));
    return { pdf: await readFile(out), lines, pages: pagesTold(told) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFileIn(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

function pagesTold(told: string): number {
  return Number(/(\d+) 面，/.exec(told)?.[1] ?? 0);
}

// The home is where it keeps pictures made ready for the next run.
function execTypeset(args: readonly string[], home: string): Promise<string> {
  return runCommand({
    command: 'issue-typeset',
    args,
    timeout: TIME_LIMIT,
    env: { KANXING_HOME: home },
    failed: proofProblems.failed(),
  });
}
