import type { PayloadRequest } from 'payload';
import type { StoredIssue } from './load-models.ts';

/** The stored issue of an address `title/year/number`; `undefined` when there is none. */
export async function findIssue(req: PayloadRequest, address: string): Promise<StoredIssue | undefined> {
  const [title, year, issueNumber] = address.split('/');
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [
        { title: { equals: title } },
        { year: { equals: Number(year) } },
        { issueNumber: { equals: issueNumber } },
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return (docs as unknown as StoredIssue[])[0];
}
