import type { CollectionConfig } from 'payload';
import { decidedTextDoors } from '../../access/closed-doors.ts';
import { hasRole, isStaff, nobody } from '../../access/rules.ts';
import { issueComponents } from '../../admin/components.ts';
import { ISSUE_EDITORS } from '../../editorial/index.ts';
import { issueDecisionEndpoints } from '../../endpoints/decisions.ts';
import { issueFields } from '../../fields/issue-fields.ts';
import { issueGuards } from '../../operations/guard-issue.ts';
import { issueWorkflowFields } from '../../operations/workflow-fields.ts';
import { cleanCharacters } from '../clean-characters.ts';
import { idField } from '../id-field.ts';
import { serverTimes } from '../server-times.ts';

/** 期. Frozen from 签发 on; its stage is what its decisions add up to. */
export const Issues: CollectionConfig = {
  slug: 'issues',
  labels: { singular: '期', plural: '各期' },
  admin: {
    group: '采编',
    useAsTitle: 'titleName',
    defaultColumns: ['titleName', 'year', 'issueNumber', 'stage', 'publishedOn'],
    components: issueComponents,
  },
  defaultSort: '-publishedOn',
  disableDuplicate: true,
  disableBulkEdit: true,
  versions: { drafts: false, maxPerDoc: 0 },
  endpoints: [...issueDecisionEndpoints, ...decidedTextDoors],
  access: {
    read: isStaff,
    readVersions: isStaff,
    create: hasRole('editorialDirector', 'editorInChief'),
    update: hasRole(...ISSUE_EDITORS),
    delete: nobody,
  },
  hooks: {
    beforeOperation: issueGuards.beforeOperation,
    beforeValidate: [cleanCharacters],
    beforeChange: [serverTimes, ...issueGuards.beforeChange],
    afterChange: issueGuards.afterChange,
  },
  fields: [idField, ...issueFields, ...issueWorkflowFields],
};
