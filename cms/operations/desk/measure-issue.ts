import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PayloadRequest } from 'payload';
import { imagesOfArticle, imagesOfIssue, type Problem } from '../../../content/model/index.ts';
import { atOnce } from '../at-once.ts';
import { readImages } from '../read-images.ts';
import { runCommand } from '../run-command.ts';
import { withScratchSnapshot } from '../scratch-snapshot.ts';
import { loadIssueSituation } from '../situations.ts';

/** What the typesetter's measure says of an issue: `scripts/cli/issue-measure.ts --json`. */
export type Measured = {
  pages: number;
  charactersPerPage: number;
  articles: {
    article: string;
    first: { page: number; label: string };
    last: { page: number; label: string };
    pages: number;
    characters: number;
  }[];
};

/** A measure as kept: of which text, made when. */
export type KeptMeasure = { hash: string; madeAt: string; measured: Measured };

const TIME_LIMIT = 120_000;
const oneByOne = atOnce(1);

const failed: Problem = {
  code: 'MeasureFailed',
  title: '版面没有算成',
  message: '排版程序中途停止，没有算出各篇占的版面；稿件没有改动。',
  hint: '请稍后再试；仍不行时请系统管理员用 npm run issue:measure 查看原因。',
};

/**
 * Measures an issue as it stands, with the typesetter's own command on a scratch snapshot. A text that was measured
 * before is not measured again. Throws `ProblemError` when the issue cannot be set.
 */
export async function measureIssue(req: PayloadRequest, id: string): Promise<KeptMeasure> {
  const { issue, articles, subject } = await loadIssueSituation(req, id);
  const kept = await keptMeasure(req, id);
  if (kept?.hash === subject.hash) return kept;
  const images = await readImages(req, [...imagesOfIssue(issue), ...articles.flatMap(imagesOfArticle)]);
  const told = await oneByOne(() =>
    withScratchSnapshot({ issue, articles, images, revision: 1 }, ({ snapshot }) =>
      runCommand({ command: 'issue-measure', args: [snapshot, '--json'], timeout: TIME_LIMIT, failed }),
    ),
  );
  const measured = JSON.parse(told) as Measured;
  const made = { hash: subject.hash, madeAt: new Date().toISOString(), measured };
  await keep(fileOf(req, id), made);
  return made;
}

/** The last measure of an issue, of whatever text; `undefined` when there is none. */
export async function keptMeasure(req: PayloadRequest, id: string): Promise<KeptMeasure | undefined> {
  const text = await readFile(fileOf(req, id), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as KeptMeasure);
}

async function keep(file: string, made: KeptMeasure): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const scratch = `${file}.${process.pid}.part`;
  await writeFile(scratch, JSON.stringify(made), { mode: 0o600 });
  await rename(scratch, file);
}

// Beside the library's pictures; ids are the server's own, and only letters, digits and hyphens of them name a file.
function fileOf(req: PayloadRequest, id: string): string {
  const { upload } = req.payload.collections.media!.config;
  return join(dirname(upload.staticDir!), 'measures', `${id.replace(/[^\w-]/g, '_')}.json`);
}
