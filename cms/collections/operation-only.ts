import type { CollectionConfig } from 'payload';
import { isThroughDoor } from '../operations/door.ts';
import { cmsProblems, toApiError } from '../operations/problems.ts';

/**
 * What holds for collections that only operations read and write: no list in the admin, no built-in door, and not even
 * the Local API gets past. Their own endpoints say what each person sees of them.
 */
export function operationOnly(
  what: string,
): Pick<CollectionConfig, 'access' | 'hooks' | 'timestamps' | 'lockDocuments' | 'disableDuplicate'> {
  return {
    timestamps: false,
    lockDocuments: false,
    disableDuplicate: true,
    access: { create: () => false, read: () => false, update: () => false, delete: () => false },
    hooks: {
      beforeOperation: [
        ({ operation, req }) => {
          if (operation === 'read' || isThroughDoor(req)) return;
          throw toApiError([cmsProblems.operationOnly(what)]);
        },
      ],
    },
  };
}
