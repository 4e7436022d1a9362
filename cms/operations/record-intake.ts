import type { PayloadRequest } from 'payload';
import { appendAudit, auditActor } from './append-audit.ts';
import type { Duplicate } from './find-duplicates.ts';
import { keepOriginal, keepReport, type Original } from './intake-originals.ts';
import type { Manuscript } from './run-intake.ts';

/** What intake tells about one file; `articles` are the ids its articles have among the drafts, in their order. */
export type FileReport = { articles: string[] };

/** A file that became drafts, kept with its report. */
export type KeptFile = { original: Original; report: Original; articles: readonly string[] };

/** Where an article came from, as the audit log keeps it. `draft` is the id the report calls it by. */
export type IntakeDetail = {
  original?: Original;
  report?: Original;
  draft?: string;
  duplicates?: readonly Duplicate[];
};

/** Keeps a file and its report below the data folder; what is kept already is the same by its hash. */
export async function keepFile(
  req: PayloadRequest,
  manuscript: Manuscript,
  report: FileReport,
): Promise<KeptFile> {
  return {
    original: await keepOriginal(req, manuscript),
    report: await keepReport(req, report),
    articles: report.articles,
  };
}

/** The line of the audit log that says what an article was made of, and what it repeats. */
export async function recordIntake(
  req: PayloadRequest,
  article: { id: string; title: string },
  from: { draft: string; files: readonly KeptFile[]; duplicates: readonly Duplicate[] },
): Promise<void> {
  const { who: _who, ...actor } = auditActor(req);
  const file = from.files.find(({ articles }) => articles.includes(from.draft));
  const messages = from.duplicates.map((item) => item.message).join('');
  const detail: IntakeDetail = {
    ...(file ? { original: file.original, report: file.report } : {}),
    draft: localId(file, from.draft),
    duplicates: from.duplicates,
  };
  await appendAudit(req, {
    ...actor,
    action: 'article.intake',
    subject: `article:${article.id}`,
    result: 'done',
    summary: `收稿《${article.title}》${file ? `，原文件 ${file.original.name}` : ''}${messages ? `；疑似重复：${messages}` : ''}`,
    detail,
  });
}

// A report counts the articles of its own file.
function localId(file: KeptFile | undefined, draft: string): string {
  const place = file?.articles.indexOf(draft) ?? -1;
  return place < 0 ? draft : `article-${String(place + 1).padStart(2, '0')}`;
}
