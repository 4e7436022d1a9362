import type { CollectionConfig } from 'payload';
import { isThroughDoor } from '../operations/door.ts';
import { cmsProblems, toApiError } from '../operations/problems.ts';

/** Access and hooks of a collection that only operations add to and nobody changes, not even the Local API. */
export function appendOnly(what: string): Pick<CollectionConfig, 'access' | 'hooks'> {
  const refuse = () => {
    throw toApiError([cmsProblems.appendOnly(what)]);
  };
  return {
    access: { create: () => false, update: () => false, delete: () => false, unlock: () => false },
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
