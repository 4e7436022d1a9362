import type { PayloadRequest, Where } from 'payload';
import type { BylineEntry } from '../../content/model/index.ts';
import { createStored, findFirst } from '../operations/stored.ts';

/** The id of the person or body in the library of authors, added when there is none of this name and affiliation. */
export async function ensurePerson(req: PayloadRequest, entry: BylineEntry): Promise<string> {
  const { name, kind, affiliation = null, post = null } = entry;
  const same: Where[] = [
    { name: { equals: name } },
    { kind: { equals: kind } },
    affiliation === null ? { affiliation: { exists: false } } : { affiliation: { equals: affiliation } },
  ];
  const present = await findFirst<{ id: string }>(req, 'people', { where: { and: same } });
  if (present) return present.id;
  return (await createStored(req, 'people', { name, kind, affiliation, post })).id;
}
