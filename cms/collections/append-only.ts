import type { Access, CollectionConfig } from 'payload';
import { isThroughDoor } from '../operations/door.ts';
import { cmsProblems, toApiError } from '../operations/problems.ts';

/**
 * What holds for a collection that only operations add to and nobody changes, not even the Local API. Those who may
 * `read` see its rows.
 */
export function appendOnly(
  what: string,
  read: Access,
): Pick<CollectionConfig, 'access' | 'hooks' | 'timestamps' | 'lockDocuments' | 'disableDuplicate'> {
  const refuse = () => {
    throw toApiError([cmsProblems.appendOnly(what)]);
  };
  return {
    timestamps: false,
    lockDocuments: false,
    disableDuplicate: true,
    access: { create: () => false, read, update: () => false, delete: () => false, unlock: () => false },
    hooks: {
      beforeOperation: [
        ({ operation, req }) => {
          if (operation === 'create' && !isThroughDoor(req)) refuse();
          if (operation === 'update' || operation === 'delete' || operation === 'restoreVersion') refuse();
        },
      ],
    },
  };
}
