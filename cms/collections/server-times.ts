import type { CollectionBeforeChangeHook } from 'payload';

/** Times are the server's: what a client sends as createdAt or updatedAt is dropped. */
export const serverTimes: CollectionBeforeChangeHook = ({ data, operation }) => {
  const { createdAt: _created, updatedAt: _updated, ...rest } = data;
  const now = new Date().toISOString();
  return operation === 'create' ? { ...rest, createdAt: now, updatedAt: now } : { ...rest, updatedAt: now };
};
