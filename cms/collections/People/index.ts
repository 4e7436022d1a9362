import type { CollectionConfig } from 'payload';
import { isEditor, isStaff, nobody } from '../../access/rules.ts';
import { personFields } from '../../fields/person-fields.ts';
import { cleanCharacters } from '../clean-characters.ts';
import { idField } from '../id-field.ts';
import { serverTimes } from '../server-times.ts';

/** People and bodies that sign articles. */
export const People: CollectionConfig = {
  slug: 'people',
  labels: { singular: '作者', plural: '作者' },
  admin: { group: '采编', useAsTitle: 'name', defaultColumns: ['name', 'kind', 'affiliation', 'post'] },
  disableDuplicate: true,
  access: { read: isStaff, create: isEditor, update: isEditor, delete: nobody },
  hooks: { beforeValidate: [cleanCharacters], beforeChange: [serverTimes] },
  fields: [idField, ...personFields],
};
