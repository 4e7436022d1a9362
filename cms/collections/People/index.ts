import { isEditor, isStaff, nobody } from '../../access/rules.ts';
import { personFields } from '../../fields/person-fields.ts';
import { baseline } from '../baseline.ts';

/** People and bodies that sign articles. */
export const People = baseline({
  slug: 'people',
  labels: { singular: '作者', plural: '作者' },
  admin: { group: '采编', useAsTitle: 'name', defaultColumns: ['name', 'kind', 'affiliation', 'post'] },
  access: { read: isStaff, create: isEditor, update: isEditor, delete: nobody },
  fields: personFields,
});
