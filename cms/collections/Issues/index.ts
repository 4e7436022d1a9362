import { and } from '../../access/combine.ts';
import { canEditIssueNow } from '../../access/edit-now.ts';
import { hasRole, isStaff, nobody } from '../../access/rules.ts';
import { issueComponents } from '../../admin/components.ts';
import { ISSUE_EDITORS } from '../../editorial/index.ts';
import { correctionEndpoints } from '../../endpoints/corrections.ts';
import { issueDecisionEndpoints } from '../../endpoints/decisions.ts';
import { issueDeskEndpoints } from '../../endpoints/desk.ts';
import { issueAssignmentEndpoint } from '../../endpoints/inbox.ts';
import { issuePaperEndpoints } from '../../endpoints/papers.ts';
import { presenceEndpoint } from '../../endpoints/presence.ts';
import { proofEndpoints } from '../../endpoints/proofs.ts';
import { issueFields } from '../../fields/issue-fields.ts';
import { issueLabelField } from '../../fields/issue-label-field.ts';
import { pagePlanField } from '../../fields/page-plan-field.ts';
import { issueGuards } from '../../operations/guard-issue.ts';
import { issueWorkflowFields } from '../../operations/workflow-fields.ts';
import { baseline } from '../baseline.ts';

/** 期. Frozen from 签发 on; its stage is what its decisions add up to. */
export const Issues = baseline({
  slug: 'issues',
  labels: { singular: '期', plural: '各期' },
  admin: {
    group: '采编',
    useAsTitle: 'label',
    defaultColumns: ['label', 'stage', 'publishedOn', 'wholeNumber', 'updatedAt'],
    listSearchableFields: ['label', 'title'],
    components: issueComponents,
  },
  defaultSort: '-publishedOn',
  versions: { drafts: false, maxPerDoc: 0 },
  endpoints: [
    ...issueDecisionEndpoints,
    ...issuePaperEndpoints,
    issueAssignmentEndpoint,
    ...issueDeskEndpoints,
    ...proofEndpoints,
    ...correctionEndpoints,
    presenceEndpoint('issues'),
  ],
  access: {
    read: isStaff,
    readVersions: isStaff,
    create: hasRole('editorialDirector', 'editorInChief'),
    update: and(hasRole(...ISSUE_EDITORS), canEditIssueNow),
    delete: nobody,
  },
  hooks: issueGuards,
  fields: [...issueFields, issueLabelField, pagePlanField, ...issueWorkflowFields],
});
