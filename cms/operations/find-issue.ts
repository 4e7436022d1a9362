import type { PayloadRequest, Where } from 'payload';
import type { StoredIssue } from './load-models.ts';
import { findFirst } from './stored.ts';

/** The stored issue of an address `title/year/number`; `undefined` when there is none. */
export async function findIssue(req: PayloadRequest, address: string): Promise<StoredIssue | undefined> {
  const [title, year, issueNumber] = address.split('/');
  const parts: Where[] = [
    { title: { equals: title } },
    { year: { equals: Number(year) } },
    { issueNumber: { equals: issueNumber } },
  ];
  return findFirst(req, 'issues', { where: { and: parts } });
}
