import type { Endpoint, PayloadRequest, Where } from 'payload';
import { appendAudit, auditActor } from '../operations/append-audit.ts';
import { type Original, readOriginal, readReport } from '../operations/intake-originals.ts';
import { articleReport } from '../operations/intake-report.ts';
import { cmsProblems, refuse } from '../operations/problems.ts';
import type { IntakeDetail } from '../operations/record-intake.ts';
import type { ReadingChoice } from '../operations/run-intake.ts';
import { findFirst } from '../operations/stored.ts';
import { takeInManuscripts } from '../operations/take-in-manuscripts.ts';
import { checkRole } from './intake.ts';
import { respond } from './respond.ts';

type IntakeRecord = { at: string; actorName?: string; detail?: IntakeDetail };

/**
 * `GET /api/articles/:id/intake`: where an article came from（file, who, when）, what became of every part of it, and what it
 * repeats. A contributor is not told of others' work. Without a record all is absent.
 */
export const intakeOriginEndpoint: Endpoint = {
  path: '/:id/intake',
  method: 'get',
  handler: (req) =>
    respond(async () => {
      const record = await intakeRecordOf(req);
      const { original, report, draft, duplicates = [] } = record?.detail ?? {};
      return {
        ...(record ? { at: record.at, by: record.actorName } : {}),
        ...(original ? { original } : {}),
        ...(report && draft ? { report: articleReport(await readReport(req, report), draft) } : {}),
        duplicates: rolesOf(req).includes('contributor') ? [] : duplicates,
      };
    }),
};

/** `GET /api/articles/:id/original`: the file an article was made of, as it was sent, as a download that is put on record. */
export const originalEndpoint: Endpoint = {
  path: '/:id/original',
  method: 'get',
  handler: async (req) => {
    let file: { original: Original; bytes: Uint8Array<ArrayBuffer> } | undefined;
    const answer = await respond(async () => {
      const original = await originalOf(req);
      file = { original, bytes: await readOriginal(req, original) };
      await auditDownload(req, original);
      return null;
    });
    return file ? download(file.original, file.bytes) : answer;
  },
};

/**
 * `POST /api/articles/:id/intake`（JSON {revisions?, encoding?}）: new drafts of the kept original, read another way. The
 * article itself stays as it is, whatever was done to it since.
 */
export const intakeAgainEndpoint: Endpoint = {
  path: '/:id/intake',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      checkRole(req);
      const original = await originalOf(req);
      const bytes = await readOriginal(req, original);
      const body: unknown = await req.json?.().catch(() => undefined);
      return takeInManuscripts(req, [{ name: original.name, bytes }], choiceOf(body));
    }),
};

function choiceOf(body: unknown): ReadingChoice {
  const { encoding, revisions } = (body ?? {}) as Record<string, unknown>;
  return {
    ...(typeof encoding === 'string' ? { encoding } : {}),
    ...(typeof revisions === 'string' ? { revisions } : {}),
  };
}

function rolesOf(req: PayloadRequest): string[] {
  return (req.user as { roles?: string[] } | null)?.roles ?? [];
}

async function auditDownload(req: PayloadRequest, original: Original): Promise<void> {
  const { who, ...actor } = auditActor(req);
  await appendAudit(req, {
    ...actor,
    action: 'article.original',
    subject: `article:${String(req.routeParams?.id)}`,
    result: 'done',
    summary: `${who}下载了原文件 ${original.name}`,
    detail: { original },
  });
}

function download({ name }: Original, bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

async function originalOf(req: PayloadRequest): Promise<Original> {
  const original = (await intakeRecordOf(req))?.detail?.original;
  if (original) return original;
  throw refuse(cmsProblems.notFound('个原文件'));
}

// Whoever may read the article may read where it came from.
async function intakeRecordOf(req: PayloadRequest): Promise<IntakeRecord | undefined> {
  const id = String(req.routeParams?.id);
  const article = req.user
    ? await req.payload.findByID({
        collection: 'articles',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : undefined;
  if (!article) throw refuse(cmsProblems.notFound('篇稿件'));
  const where: Where = {
    and: [{ subject: { equals: `article:${id}` } }, { action: { equals: 'article.intake' } }],
  };
  return findFirst<IntakeRecord>(req, 'audit-log', { where, sort: '-seq' });
}
