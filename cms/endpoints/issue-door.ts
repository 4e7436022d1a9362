import type { Endpoint, PayloadRequest } from 'payload';
import type { StoredIssue } from '../operations/load-models.ts';
import { readableDoc } from '../operations/readable-doc.ts';
import { respondPrivately } from './respond.ts';

/** A door below an issue, for everybody who may read it; `work` gets the issue's id. */
export function issueDoor(
  method: Endpoint['method'],
  path: string,
  work: (req: PayloadRequest, issue: string) => Promise<unknown>,
): Endpoint {
  const handler = (req: PayloadRequest) =>
    respondPrivately(async () => work(req, (await readableDoc<StoredIssue>(req, 'issues')).id));
  return { path, method, handler };
}
