import type { CollectionConfig } from 'payload';
import { hasRole, isEditor, isSignedIn, nobody } from '../../access/rules.ts';
import { columnFields } from '../../fields/column-fields.ts';
import { cleanCharacters } from '../clean-characters.ts';
import { idField } from '../id-field.ts';
import { serverTimes } from '../server-times.ts';

/** 栏目 of the title; an issue keeps its own copy of name and art. */
export const Columns: CollectionConfig = {
  slug: 'columns',
  labels: { singular: '栏目', plural: '栏目' },
  admin: { group: '采编', useAsTitle: 'name', defaultColumns: ['name', 'slug', 'description'] },
  disableDuplicate: true,
  access: {
    read: isSignedIn,
    create: isEditor,
    update: hasRole('editorialDirector', 'editorInChief'),
    delete: nobody,
  },
  hooks: { beforeValidate: [cleanCharacters], beforeChange: [serverTimes] },
  fields: [idField, ...columnFields],
};
