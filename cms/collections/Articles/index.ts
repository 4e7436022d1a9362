import { and, or } from '../../access/combine.ts';
import { canEditArticleNow } from '../../access/edit-now.ts';
import { hasRole, isEditor, nobody, ownAsContributor, staffOrOwner } from '../../access/rules.ts';
import { articleComponents } from '../../admin/components.ts';
import { articleTextEndpoints } from '../../endpoints/article-texts.ts';
import { articleDecisionEndpoints } from '../../endpoints/decisions.ts';
import { articleAssignmentEndpoint } from '../../endpoints/inbox.ts';
import { intakeEndpoint } from '../../endpoints/intake.ts';
import {
  intakeAgainEndpoint,
  intakeOriginEndpoint,
  originalEndpoint,
} from '../../endpoints/intake-origin.ts';
import { articlePaperEndpoints } from '../../endpoints/papers.ts';
import { presenceEndpoint } from '../../endpoints/presence.ts';
import { previewEndpoints } from '../../endpoints/preview.ts';
import { articleFields } from '../../fields/article-fields.ts';
import { articleGuards } from '../../operations/guard-article.ts';
import { articleWorkflowFields } from '../../operations/workflow-fields.ts';
import { baseline } from '../baseline.ts';

/** 稿件. Its stage is what its decisions add up to; no door here sets it. */
export const Articles = baseline({
  slug: 'articles',
  labels: { singular: '稿件', plural: '稿件' },
  admin: {
    group: '采编',
    useAsTitle: 'title',
    defaultColumns: ['title', 'column', 'stage', 'updatedAt'],
    components: articleComponents,
    listSearchableFields: ['title', 'kicker', 'subtitle'],
  },
  defaultSort: '-updatedAt',
  versions: { drafts: false, maxPerDoc: 0 },
  endpoints: [
    intakeEndpoint,
    intakeOriginEndpoint,
    originalEndpoint,
    intakeAgainEndpoint,
    ...articleDecisionEndpoints,
    ...articlePaperEndpoints,
    articleAssignmentEndpoint,
    ...articleTextEndpoints,
    presenceEndpoint('articles'),
    ...previewEndpoints,
  ],
  access: {
    read: staffOrOwner('contributor'),
    readVersions: staffOrOwner('version.contributor'),
    create: or(isEditor, hasRole('contributor')),
    update: and(or(isEditor, ownAsContributor('contributor')), canEditArticleNow),
    delete: nobody,
  },
  hooks: articleGuards,
  fields: [...articleFields, ...articleWorkflowFields],
});
