import { randomUUID } from 'node:crypto';
import type { Field } from 'payload';

/**
 * A text id made by the server, the same on every database. What a client sends is ignored on create; only operations
 * that bring content with its own ids（seed, import）keep it, by `context.keepIds`.
 */
export const idField: Field = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => randomUUID(),
  admin: { hidden: true },
  hooks: {
    beforeValidate: [
      ({ operation, req, value }) => (operation === 'create' && !req.context.keepIds ? randomUUID() : value),
    ],
  },
};
