import type { PayloadRequest, Where } from 'payload';
import type { StoredIssue } from './load-models.ts';
import { findFirst } from './stored.ts';

/** The stored issue of an address `title/year/number`; `undefined` when there is none, or when it is no address. */
export async function findIssue(req: PayloadRequest, address: string): Promise<StoredIssue | undefined> {
  const [title, yearText, issueNumber] = address.split('/');
  const year = Number(yearText);
  // MongoDB refuses the whole query for a year that is no number; such an address has no issue.
  if (!Number.isInteger(year)) return undefined;
  const parts: Where[] = [
    { title: { equals: title } },
    { year: { equals: year } },
    { issueNumber: { equals: issueNumber } },
  ];
  return findFirst(req, 'issues', { where: { and: parts } });
}
