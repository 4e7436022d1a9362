import type { Access, CollectionBeforeChangeHook, SanitizedConfig } from 'payload';
import { and, type Rule } from './combine.ts';
import { isSignedIn, nobody } from './rules.ts';

const isOwnLock: Rule = ({ req }) => (req.user ? { 'user.value': { equals: req.user.id } } : false);

/**
 * Access to the notes of who has a document open. They are made by the server while someone types; the forms release
 * and take over by themselves. Only an active account may do so, and nobody deletes the lock of someone else.
 */
const LOCKS: Record<'create' | 'read' | 'update' | 'delete', Access> = {
  create: nobody,
  read: isSignedIn,
  update: isSignedIn,
  delete: and(isSignedIn, isOwnLock),
};

/** Puts our rules on the collections Payload adds by itself: locks as above, preferences of active accounts. */
export function ownLocksOnly(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, access, hooks } of config.collections) {
    if (slug === 'payload-locked-documents') {
      Object.assign(access, LOCKS);
      hooks.beforeChange = [...(hooks.beforeChange ?? []), inOwnName];
    }
    if (slug !== 'payload-preferences') continue;
    for (const name of ['read', 'update', 'delete'] as const)
      access[name] = and(isSignedIn, access[name] as Rule);
    access.create = isSignedIn;
  }
  return config;
}

// Who takes over does so in their own name.
const inOwnName: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, user: { relationTo: 'users', value: req.user.id } } : data;
