import type { Endpoint, PayloadRequest } from 'payload';
import { hasRole } from '../access/rules.ts';
import type { Paper } from '../editorial/papers/index.ts';
import { STAFF_ROLES } from '../editorial/papers/readers.ts';
import type { StoredArticle, StoredIssue } from '../operations/load-models.ts';
import type { PaperRef } from '../operations/papers/load-papers.ts';
import { exportPaper } from '../operations/papers/set-paper.ts';
import { cmsProblems, refuse } from '../operations/problems.ts';
import { readableDoc } from '../operations/readable-doc.ts';
import { respondPrivately } from './respond.ts';

/** `GET /api/articles/:id/papers/review`: 审稿单. Opinions of reviewers are for the people of the desk, not for authors. */
export const articlePaperEndpoints: Endpoint[] = [
  paperDoor('/:id/papers/review', async (req) => {
    const { id } = await readableDoc<StoredArticle>(req, 'articles');
    return { kind: 'review', article: id };
  }),
];

/** `GET /api/issues/:id/papers/issue`: 发稿单, `…/press`: 付印单, `…/proof/:number`: 校对单. */
export const issuePaperEndpoints: Endpoint[] = [
  paperDoor('/:id/papers/issue', async (req) => ({ kind: 'issue', issue: await issueOf(req) })),
  paperDoor('/:id/papers/press', async (req) => ({ kind: 'press', issue: await issueOf(req) })),
  paperDoor('/:id/papers/proof/:number', async (req) => ({
    kind: 'proof',
    issue: await issueOf(req),
    proof: Number(req.routeParams?.number),
  })),
];

async function issueOf(req: PayloadRequest): Promise<string> {
  return (await readableDoc<StoredIssue>(req, 'issues')).id;
}

const mayTake = hasRole(...STAFF_ROLES);

function paperDoor(path: string, refOf: (req: PayloadRequest) => Promise<PaperRef>): Endpoint {
  const handler = async (req: PayloadRequest) => {
    let made: { paper: Paper; pdf: Uint8Array<ArrayBuffer> } | undefined;
    const answer = await respondPrivately(async () => {
      const ref = await refOf(req);
      if (!(await mayTake({ req }))) throw refuse(cmsProblems.notFound('份单据'));
      made = await exportPaper(req, ref);
      return null;
    });
    return made ? download(made) : answer;
  };
  return { path, method: 'get', handler };
}

function download({ paper, pdf }: { paper: Paper; pdf: Uint8Array<ArrayBuffer> }): Response {
  const name = encodeURIComponent(`${paper.name}-${paper.about.replaceAll(/[《》\s]+/g, '')}.pdf`);
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="paper.pdf"; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
