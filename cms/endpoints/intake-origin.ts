import type { Endpoint, PayloadRequest, Where } from 'payload';
import type { Duplicate } from '../operations/find-duplicates.ts';
import { cmsProblems, refuse } from '../operations/problems.ts';
import { findFirst } from '../operations/stored.ts';
import { type Original, readOriginal } from '../operations/take-in-manuscripts-originals.ts';
import { respond } from './respond.ts';

type IntakeRecord = {
  at: string;
  actorName?: string;
  detail?: { original?: Original; duplicates?: Duplicate[] };
};

/** `GET /api/articles/:id/intake`: where an article came from（file, who, when）and what it repeats. A contributor is not told of others' work. */
export const intakeOriginEndpoint: Endpoint = {
  path: '/:id/intake',
  method: 'get',
  handler: (req) =>
    respond(async () => {
      const record = await intakeRecordOf(req);
      const roles = (req.user as { roles?: string[] } | null)?.roles ?? [];
      const isContributor = roles.includes('contributor');
      const { original, duplicates = [] } = record?.detail ?? {};
      return {
        ...(record ? { at: record.at, by: record.actorName } : {}),
        ...(original ? { original } : {}),
        duplicates: isContributor ? [] : duplicates,
      };
    }),
};

/** `GET /api/articles/:id/original`: the file an article was made of, as it was sent, as a download. */
export const originalEndpoint: Endpoint = {
  path: '/:id/original',
  method: 'get',
  handler: async (req) => {
    let file: { original: Original; bytes: Uint8Array<ArrayBuffer> } | undefined;
    const answer = await respond(async () => {
      const original = (await intakeRecordOf(req))?.detail?.original;
      if (!original) throw refuse(cmsProblems.notFound('个原文件'));
      file = { original, bytes: await readOriginal(req, original) };
      return null;
    });
    return file ? download(file.original, file.bytes) : answer;
  },
};

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
