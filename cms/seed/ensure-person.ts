import type { PayloadRequest } from 'payload';
import type { BylineEntry } from '../../content/model/index.ts';

/** The id of the person or body in the library of authors, added when there is none of this name and affiliation. */
export async function ensurePerson(req: PayloadRequest, entry: BylineEntry): Promise<string> {
  const { name, kind, affiliation = null, post = null } = entry;
  const { docs } = await req.payload.find({
    collection: 'people',
    where: {
      and: [
        { name: { equals: name } },
        { kind: { equals: kind } },
        affiliation === null ? { affiliation: { exists: false } } : { affiliation: { equals: affiliation } },
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  if (docs[0]) return String(docs[0].id);
  const data = { name, kind, affiliation, post };
  const created = await req.payload.create({
    collection: 'people',
    data,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return String(created.id);
}
