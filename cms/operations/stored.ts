import type { CollectionSlug, PayloadRequest, Where } from 'payload';

/**
 * Reading and writing documents for operations: in the request's transaction, without populated relations, and beyond
 * the access rules, which the operation has asked itself.
 */
const beyondAccess = { depth: 0, overrideAccess: true } as const;

/** `select` names the fields to read; without it all are. */
export type StoredQuery = { where?: Where; sort?: string; limit?: number; select?: Record<string, true> };

/** All documents of a query, in order of `sort`; `limit` 0 means all. */
export async function findStored<Doc>(
  req: PayloadRequest,
  collection: CollectionSlug,
  { where, sort, limit = 0, select }: StoredQuery,
): Promise<Doc[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort,
    limit,
    select: select as never,
    pagination: false,
    ...beyondAccess,
    req,
  });
  return docs as unknown as Doc[];
}

/** The first document of a query. */
export async function findFirst<Doc>(
  req: PayloadRequest,
  collection: CollectionSlug,
  query: { where?: Where; sort?: string },
): Promise<Doc | undefined> {
  return (await findStored<Doc>(req, collection, { ...query, limit: 1 }))[0];
}

/** A document by id; `undefined` when there is none. */
export async function getStored<Doc>(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Doc | undefined> {
  const doc = await req.payload.findByID({ collection, id, disableErrors: true, ...beyondAccess, req });
  return (doc ?? undefined) as Doc | undefined;
}

/** Stores a new document and answers it. `data` is checked by the collection itself. */
export async function createStored<Doc extends { id: string }>(
  req: PayloadRequest,
  collection: CollectionSlug,
  data: object,
): Promise<Doc> {
  const doc = await req.payload.create({ collection, data: data as never, ...beyondAccess, req });
  return doc as unknown as Doc;
}
