import type { CollectionBeforeOperationHook } from 'payload';

const MOST = 200;

/** Lists over HTTP have at most 200 rows a page: nobody copies the whole collection, or stops the server, by one request. */
export const boundedLists: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.payloadAPI !== 'REST' || !LISTS.includes(operation)) return args;
  const { limit = 10 } = args as { limit?: number };
  const isBounded = limit >= 1 && limit <= MOST;
  return { ...args, limit: isBounded ? limit : MOST, pagination: true };
};

const LISTS = ['read', 'readDistinct', 'findVersions'];
