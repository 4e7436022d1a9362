import { dirname } from 'node:path';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { sha256Hex } from '../../content/model/index.ts';
import { acceptChanges } from '../operations/corrections/accept-changes.ts';
import { describeComparison } from '../operations/corrections/compare-proofs.ts';
import type { StoredIssue } from '../operations/load-models.ts';
import { describeProofLines, describeProofs, exportProof } from '../operations/proofs/describe-proofs.ts';
import { makeProof } from '../operations/proofs/make-proof.ts';
import { proofSetter } from '../operations/proofs/set-proof.ts';
import { readableDoc } from '../operations/readable-doc.ts';
import { checked } from './checked.ts';
import { idempotencyKey, opinion } from './decision-request.ts';
import { issueDoor } from './issue-door.ts';
import { readJson } from './read-json.ts';
import { respondPrivately } from './respond.ts';

const order = z.strictObject({ idempotencyKey });
const acceptance = z.strictObject({
  article: z.string().max(64),
  hash: sha256Hex,
  reason: opinion,
  idempotencyKey,
});

/**
 * Proofs of an issue, below `/:id/proofs`: `GET` their list, `POST` a new one of the issue as it stands; of one its `pdf`,
 * its `lines` with their places, and `compare` with the one before it（核红）; `POST …/accept` answers for changes nobody
 * had asked for. For everybody who may read the issue.
 */
export const proofEndpoints: Endpoint[] = [
  issueDoor('get', '/:id/proofs', (req, issue) => describeProofs(req, issue)),
  issueDoor('post', '/:id/proofs', async (req, issue) => {
    const { idempotencyKey: key } = checked(order, await readJson(req), '出校样');
    const setProof = proofSetter(homeOf(req));
    const { row, isUnchanged } = await makeProof({ req, issue, idempotencyKey: key, setProof });
    const list = await describeProofs(req, issue);
    return { ...list, proof: list.proofs[row.seq - 1], isUnchanged };
  }),
  issueDoor('get', '/:id/proofs/:number/lines', (req, issue) =>
    describeProofLines(req, issue, numberOf(req)),
  ),
  issueDoor('get', '/:id/proofs/:number/compare', (req, issue) => {
    const older = req.searchParams?.get('with');
    return describeComparison(req, { issue, to: numberOf(req), ...(older ? { from: Number(older) } : {}) });
  }),
  issueDoor('post', '/:id/proofs/:number/accept', async (req, issue) => {
    const request = checked(acceptance, await readJson(req), '认可改动');
    await acceptChanges(req, { ...request, issue, to: numberOf(req) });
    return describeComparison(req, { issue, to: numberOf(req) });
  }),
  { path: '/:id/proofs/:number/pdf', method: 'get', handler: sendPdf },
];

async function sendPdf(req: PayloadRequest): Promise<Response> {
  let pdf: Uint8Array<ArrayBuffer> | undefined;
  const answer = await respondPrivately(async () => {
    const { id } = await readableDoc<StoredIssue>(req, 'issues');
    pdf = await exportProof(req, id, numberOf(req));
    return null;
  });
  if (!pdf) return answer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

function numberOf(req: PayloadRequest): number {
  return Number(req.routeParams?.number);
}

// Pictures made ready for the typesetter are kept beside the data, not in it.
function homeOf(req: PayloadRequest): string {
  const { upload } = req.payload.collections.media!.config;
  return dirname(dirname(upload.staticDir!));
}
