import type { PayloadRequest } from 'payload';
import { type Article, imagesOfArticle, ProblemError } from '../../content/model/index.ts';
import type { MediaDoc } from '../body/image-use.ts';
import { articleFromModel } from '../mapping/index.ts';
import { ensureImage } from '../seed/ensure-image.ts';
import { actorOf } from './actor.ts';
import { appendAudit } from './append-audit.ts';
import { type Duplicate, findDuplicates } from './find-duplicates.ts';
import { inTransaction } from './in-transaction.ts';
import { quarantine } from './intake-originals.ts';
import { type KeptFile, keepFile, recordIntake } from './record-intake.ts';
import { type IntakeResult, type Manuscript, type ReadingChoice, runIntake } from './run-intake.ts';
import { createStored } from './stored.ts';

/** The drafts that were made of manuscripts, what they repeat, and what became of every part of them. */
export type TakenIn = {
  articles: { id: string; title: string }[];
  duplicates: Duplicate[];
  report: unknown;
};

/**
 * Manuscripts → draft articles of the signed-in account, all of them or none. Columns are left open: an editor chooses.
 * Pictures become masters of the library; the files themselves are kept and named in the audit log. Throws `ProblemError`
 * when a file is refused; the refused file is kept apart.
 */
export async function takeInManuscripts(
  req: PayloadRequest,
  manuscripts: readonly Manuscript[],
  choice: ReadingChoice = {},
): Promise<TakenIn> {
  const { draft, reports } = await runOrKeepApart(req, manuscripts, choice);
  const { id, roles } = actorOf(req);
  const duplicates = await findDuplicates(req, draft.articles);
  const files = await Promise.all(
    manuscripts.map((item, index) => keepFile(req, item, reports[index] ?? { articles: [] })),
  );
  const articles = await inTransaction(req, () => storeDrafts(req, draft, { files, duplicates }));
  // What others have submitted is no contributor's business; editors find it with the article.
  const isShown = ({ found }: Duplicate) =>
    !roles.includes('contributor') || found.id === null || found.contributor === id;
  return { articles, duplicates: duplicates.flat().filter(isShown), report: reports };
}

async function runOrKeepApart(
  req: PayloadRequest,
  manuscripts: readonly Manuscript[],
  choice: ReadingChoice,
): Promise<IntakeResult> {
  try {
    return await runIntake(manuscripts, choice);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const named = manuscripts.filter(({ name }) =>
      error.problems.some((item) => item.message.includes(name)),
    );
    for (const manuscript of named) await auditRefusal(req, manuscript, error);
    throw error;
  }
}

async function auditRefusal(req: PayloadRequest, manuscript: Manuscript, { problems }: ProblemError) {
  const { id, name } = actorOf(req);
  const original = await quarantine(req, manuscript);
  await appendAudit(req, {
    actor: id,
    actorName: name,
    action: 'article.intake',
    result: 'refused',
    summary: `没有收进 ${manuscript.name}：${problems[0]!.title}；${original ? '原文件另行保存，不打开' : '隔离的文件已满，没有留存'}。`,
    detail: { ...(original ? { original } : {}), codes: problems.map((item) => item.code) },
  });
}

type Origins = { files: readonly KeptFile[]; duplicates: readonly (readonly Duplicate[])[] };

async function storeDrafts(
  req: PayloadRequest,
  { articles, images }: IntakeResult['draft'],
  { files, duplicates }: Origins,
) {
  const stored: TakenIn['articles'] = [];
  for (const [index, article] of articles.entries()) {
    const mediaBySha256 = await storePictures(req, article, images);
    const data = articleFromModel({ article, mediaBySha256 });
    // The draft's own id and address are made by the collection; intake's are only unique within its files.
    const doc = await createStored<{ id: string }>(req, 'articles', { ...data, slug: null, column: null });
    const made = { id: doc.id, title: article.title };
    await recordIntake(req, made, { draft: article.id, files, duplicates: duplicates[index] ?? [] });
    stored.push(made);
  }
  return stored;
}

async function storePictures(req: PayloadRequest, article: Article, images: ReadonlyMap<string, Uint8Array>) {
  const stored = new Map<string, MediaDoc>();
  for (const ref of imagesOfArticle(article)) {
    const bytes = images.get(ref.file);
    if (bytes && !stored.has(ref.sha256)) stored.set(ref.sha256, await ensureImage(req, { ref, bytes }));
  }
  return stored;
}
