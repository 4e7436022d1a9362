import type { Field } from 'payload';
import { ARTICLE_STAGES, ISSUE_STAGES } from '../editorial/index.ts';

const nobody = { create: () => false, update: () => false };

function stageField(stages: Readonly<Record<string, string>>, first: string): Field {
  return {
    name: 'stage',
    type: 'select',
    label: '环节',
    options: Object.entries(stages).map(([value, label]) => ({ value, label })),
    defaultValue: first,
    required: true,
    index: true,
    access: nobody,
    admin: { position: 'sidebar', readOnly: true, description: '由决定得出，不能直接改。' },
  };
}

const revisionField: Field = {
  name: 'revision',
  type: 'number',
  label: '版本',
  defaultValue: 1,
  required: true,
  access: nobody,
  admin: { position: 'sidebar', readOnly: true, description: '每保存一次加一。' },
};

/** Fields of Articles that only operations write. */
export const articleWorkflowFields: Field[] = [
  stageField(ARTICLE_STAGES, 'draft'),
  revisionField,
  {
    name: 'contributor',
    type: 'relationship',
    relationTo: 'users',
    label: '交稿人',
    index: true,
    access: { update: () => false },
    admin: { position: 'sidebar', description: '来稿作者的账号；没有账号的留空。建稿以后不能改。' },
  },
];

/** Fields of Issues that only operations write. */
export const issueWorkflowFields: Field[] = [stageField(ISSUE_STAGES, 'planned'), revisionField];
