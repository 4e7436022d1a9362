import { hasRole, isEditor, isSignedIn, nobody } from '../../access/rules.ts';
import { columnFields } from '../../fields/column-fields.ts';
import { auditChange } from '../../operations/audit-change.ts';
import { baseline } from '../baseline.ts';

/** 栏目 of the title; an issue keeps its own copy of name and art. */
export const Columns = baseline({
  slug: 'columns',
  labels: { singular: '栏目', plural: '栏目' },
  admin: { group: '采编', useAsTitle: 'name', defaultColumns: ['name', 'slug', 'description'] },
  access: {
    read: isSignedIn,
    create: isEditor,
    update: hasRole('editorialDirector', 'editorInChief'),
    delete: nobody,
  },
  hooks: {
    afterChange: [
      auditChange({ collection: 'columns', subject: 'column', nameOf: (doc) => `栏目“${doc.name}”` }),
    ],
  },
  fields: columnFields,
});
