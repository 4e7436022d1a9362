import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import type { Problem, Snapshot } from '../../content/model/index.ts';
import { atOnce } from './at-once.ts';
import type { FileReport } from './record-intake.ts';
import { runCommand } from './run-command.ts';

/** A manuscript as it was sent. */
export type Manuscript = { name: string; bytes: Uint8Array };

/** What intake made of manuscripts: a draft snapshot, and one report for each file. */
export type IntakeResult = { draft: Snapshot; reports: FileReport[] };

/** How a person wants files read; what is absent intake decides. Values it does not know are refused by the command. */
export type ReadingChoice = { encoding?: string; revisions?: string; labels?: string };

const TIME_LIMIT = 120_000;

// Each run holds up to half a gigabyte in its children for a hostile file: a crowd of them waits.
const intakeGate = atOnce(2);

/**
 * Runs the intake command on manuscripts in a child process and a scratch folder that is gone afterwards. Throws
 * `ProblemError` with intake's own words when a file is refused; nothing is stored then.
 */
export function runIntake(
  manuscripts: readonly Manuscript[],
  choice: ReadingChoice = {},
): Promise<IntakeResult> {
  return inScratchFolder(async (folder) => {
    const files = await Promise.all(manuscripts.map((item, index) => writeManuscript(folder, item, index)));
    const out = join(folder, 'draft');
    await execIntake([...files, '--out', out, ...(await choiceArguments(folder, choice))]);
    const { files: reports } = JSON.parse(await readFile(`${out}.report.json`, 'utf8')) as ReportFile;
    return { draft: await readSnapshotFolder(out), reports };
  });
}

/** What one manuscript looks like to intake: encoding, tracked changes, every paragraph labelled; nothing is stored. */
export function lookAtManuscript(manuscript: Manuscript, choice: ReadingChoice = {}): Promise<unknown> {
  return inScratchFolder(async (folder) => {
    const file = await writeManuscript(folder, manuscript, 0);
    return JSON.parse(await execIntake([file, '--look', ...(await choiceArguments(folder, choice))]));
  });
}

type ReportFile = { files: FileReport[] };

function inScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  return intakeGate(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kanxing-intake-'));
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function choiceArguments(
  folder: string,
  { encoding, revisions, labels }: ReadingChoice,
): Promise<string[]> {
  const path = join(folder, 'labels.json');
  if (labels !== undefined) await writeFile(path, labels);
  return [
    ...(encoding ? [`--encoding=${encoding}`] : []),
    ...(revisions ? [`--revisions=${revisions}`] : []),
    ...(labels === undefined ? [] : ['--labels', path]),
  ];
}

// Each in a folder of its own, under its own name: intake tells files apart by their endings and names them in reports.
async function writeManuscript(folder: string, { name, bytes }: Manuscript, index: number): Promise<string> {
  const own = await mkdtemp(join(folder, `${index}-`));
  const path = join(
    own,
    basename(name.replaceAll('\\', '/'))
      .replace(/^[-.]+/, '')
      .slice(-120) || '稿件.txt',
  );
  await writeFile(path, bytes);
  return path;
}

function execIntake(args: readonly string[]): Promise<string> {
  return runCommand({ command: 'intake', args, timeout: TIME_LIMIT, failed: FAILED });
}

const FAILED: Problem = {
  code: 'IntakeFailed',
  title: '收稿没有完成',
  message: '读取稿件的程序中途停止，没有收进任何一篇。',
  hint: '请一次少传几个文件再试；仍不行时把原文件交给系统管理员。',
};
