import type { CollectionConfig, Field } from 'payload';
import { isThroughDoor } from '../operations/door.ts';
import { cmsProblems, toApiError } from '../operations/problems.ts';

/** A read-only text field of a record. */
export const recordText = (name: string, label: string, more: object = {}): Field =>
  ({ name, type: 'text', label, admin: { readOnly: true }, ...more }) as Field;

/** A read-only number field of a record. */
export const recordNumber = (name: string, label: string, more: object = {}): Field =>
  ({ name, type: 'number', label, admin: { readOnly: true }, ...more }) as Field;

/** A read-only field of a record that holds data of the model. */
export const recordJson = (name: string, label: string, more: object = {}): Field =>
  ({ name, type: 'json', label, admin: { readOnly: true }, ...more }) as Field;

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
