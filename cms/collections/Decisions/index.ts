import type { CollectionConfig } from 'payload';
import { appendOnly } from '../append-only.ts';
import { readByRoles } from '../read-by-roles.ts';
import { decisionFields } from './fields.ts';

/** Every decision on an article or an issue, with the text it was taken on. Written only by `takeDecision`. */
export const Decisions: CollectionConfig = {
  slug: 'decisions',
  labels: { singular: '决定', plural: '决定记录' },
  ...appendOnly(
    '决定记录',
    readByRoles('responsibleEditor', 'editorialDirector', 'editorInChief', 'production', 'auditor'),
  ),
  defaultSort: '-at',
  admin: {
    group: '记录',
    useAsTitle: 'id',
    defaultColumns: ['at', 'subjectType', 'decision', 'role', 'actorName', 'to'],
    description: '每一个决定：谁、以什么角色、对哪一份文字、何时、意见是什么。只增不改。',
  },
  fields: decisionFields,
};
