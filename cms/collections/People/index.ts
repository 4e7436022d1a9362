import { isEditor, isStaff, nobody } from '../../access/rules.ts';
import { personFields } from '../../fields/person-fields.ts';
import { auditChange } from '../../operations/audit-change.ts';
import { baseline } from '../baseline.ts';

/** People and bodies that sign articles. */
export const People = baseline({
  slug: 'people',
  labels: { singular: '作者', plural: '作者' },
  admin: { group: '采编', useAsTitle: 'name', defaultColumns: ['name', 'kind', 'affiliation', 'post'] },
  access: { read: isStaff, create: isEditor, update: isEditor, delete: nobody },
  hooks: {
    afterChange: [
      auditChange({ collection: 'people', subject: 'person', nameOf: (doc) => `作者“${doc.name}”` }),
    ],
  },
  fields: personFields,
});
