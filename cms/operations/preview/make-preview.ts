import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  encodeSnapshot,
  issueAddress,
  type Problem,
  type SnapshotInput,
} from '../../../content/model/index.ts';
import { atOnce } from '../at-once.ts';
import { runCommand } from '../run-command.ts';

/** The two ways to look at an article: its typeset pages（校样）, and the page of the site（网页样）. */
export type PreviewKind = 'proof' | 'page';

const COMMANDS = {
  proof: { command: 'issue-typeset', file: 'preview.pdf', more: ['--proof', '--no-check'] },
  page: { command: 'article-page', file: 'preview.html', more: [] },
} as const satisfies Record<PreviewKind, { command: string; file: string; more: readonly string[] }>;

const TIME_LIMIT = 120_000;

/** Enough for the texts an office works on in a day; the oldest are forgotten first. */
const KEPT = 24;

/** A small machine sets one article at a time. */
const oneByOne = atOnce(1);
const kept = new Map<string, Promise<Buffer>>();

/**
 * Makes a preview with the very command that makes the real thing, in a child process and a scratch folder that is gone
 * afterwards. What was made of the same content is kept in memory only: no draft stays on the disk. `home` is where the
 * commands keep what serves any run. Throws `ProblemError` with the command's own words.
 */
export function makePreview(kind: PreviewKind, input: SnapshotInput, home: string): Promise<Buffer> {
  const files = encodeSnapshot(input);
  const hash = createHash('sha256').update(kind).update(files.get('manifest.json')!);
  const key = hash.digest('hex');
  const known = kept.get(key);
  if (known) return known;
  const made = oneByOne(() => inScratchFolder(kind, input, files, home));
  kept.set(key, made);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  // What failed is tried again when it is asked for again.
  made.catch(() => kept.delete(key));
  return made;
}

async function inScratchFolder(
  kind: PreviewKind,
  { issue, articles }: SnapshotInput,
  files: ReadonlyMap<string, Uint8Array>,
  home: string,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'kanxing-preview-'));
  const { command, file, more } = COMMANDS[kind];
  try {
    const snapshot = join(folder, issueAddress(issue));
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(snapshot, path)), { recursive: true });
      await writeFile(join(snapshot, path), bytes);
    }
    const out = join(folder, file);
    const args = [snapshot, '--article', articles[0]!.slug, ...more, '--out', out];
    await runCommand({ command, args, timeout: TIME_LIMIT, env: { KANXING_HOME: home }, failed: FAILED });
    return await readFile(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const FAILED: Problem = {
  code: 'PreviewFailed',
  title: '样子没有做出来',
  message: '做校样或网页样的程序中途停止，文字没有受影响。',
  hint: '请稍后再试；一再这样时，请告诉系统管理员是哪一篇。',
};
