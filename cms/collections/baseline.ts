import type { CollectionConfig } from 'payload';
import { boundedLists } from './bounded-lists.ts';
import { cleanCharacters } from './clean-characters.ts';
import { idField } from './id-field.ts';
import { serverTimes } from './server-times.ts';

/**
 * What holds for every collection that people write to: ids and times are the server's, characters are checked, lists are
 * bounded, nothing is duplicated or edited in bulk. Its hooks run before the collection's own.
 */
export function baseline(config: CollectionConfig): CollectionConfig {
  const { hooks = {}, fields } = config;
  return {
    ...config,
    disableDuplicate: true,
    // Locks guard nothing; a save names its revision, and who else has a form open is told by presence.
    lockDocuments: false,
    disableBulkEdit: true,
    fields: [idField, ...fields],
    hooks: {
      ...hooks,
      beforeOperation: [boundedLists, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [cleanCharacters, ...(hooks.beforeValidate ?? [])],
      beforeChange: [serverTimes, ...(hooks.beforeChange ?? [])],
    },
  };
}
