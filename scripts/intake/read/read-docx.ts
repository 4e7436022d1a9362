import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { IntakeFile, RevisionChoice, SourceDocument } from '../draft.ts';
import { checkDocx, damagedDocx, tooLarge } from './check-docx.ts';
import type { WireDocument } from './docx/wire.ts';

/** Limits of the child process, and which side of tracked changes is taken. */
export type ReadOptions = { milliseconds?: number; megabytes?: number; choice?: RevisionChoice };

const LIMITS = { milliseconds: 20_000, megabytes: 384, choice: 'accepted' } as const;

/** Nothing a manuscript holds as text and structure is larger, pictures apart. */
const MAX_OUTPUT = 192 * 1024 * 1024;

/** A .docx as read, and all its visible text for the balance. */
export type ReadDocx = SourceDocument & { source: string; revisionChoice: RevisionChoice };

/**
 * Reads a .docx in a throw-away child process that may read files but not write them or start others, with limits on
 * time and memory. Throws `ProblemError` for a file that is refused, damaged or over a limit.
 */
export async function readDocx(file: IntakeFile, options: ReadOptions = {}): Promise<ReadDocx> {
  const refusal = checkDocx(file.name, file.bytes);
  if (refusal) throw refusal;
  const outcome = await runChild(file.bytes, { ...LIMITS, ...options });
  if (outcome.limit) throw tooLarge(file.name, outcome.limit);
  if (outcome.output === undefined) throw damagedDocx(file.name);
  return fromWire(JSON.parse(outcome.output) as WireDocument);
}

type Outcome = { output?: string; limit?: 'time' | 'memory' };

function runChild(bytes: Uint8Array, limits: Required<ReadOptions>): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.megabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--no-warnings',
      join(import.meta.dirname, 'docx-child.ts'),
      limits.choice,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { NODE_ENV: 'production' } },
  );
  const output: Buffer[] = [];
  let size = 0;
  let limit: Outcome['limit'];
  let complaint = '';
  const timer = setTimeout(() => {
    limit = 'time';
    child.kill('SIGKILL');
  }, limits.milliseconds);
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_OUTPUT) output.push(chunk);
    else child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(0, 4000);
  });
  // A child that gives up early closes its input; that ending is told by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (/heap out of memory|Array buffer allocation failed/.test(complaint)) limit ??= 'memory';
      if (size > MAX_OUTPUT) limit ??= 'memory';
      resolve(
        code === 0 && !limit
          ? { output: Buffer.concat(output).toString('utf8') }
          : { ...(limit ? { limit } : {}) },
      );
    });
  });
}

/** What the child process wrote, with the bytes of the pictures. */
export function fromWire(wire: WireDocument): ReadDocx {
  const images = wire.images.map(
    ([key, { base64, ...image }]) => [key, { ...image, bytes: Buffer.from(base64, 'base64') }] as const,
  );
  return { ...wire, images: new Map(images) };
}
