import { describe, expect, it } from 'vitest';
import {
  ARTICLE_STAGES,
  type ArticleStage,
  ISSUE_STAGES,
  type IssueStage,
  ROLES,
  type Role,
  refuseArticleEdit,
  refuseIssueEdit,
} from '../../../../cms/editorial/index.ts';
import { actor } from './builders.ts';

const MAY: Partial<Record<Role, ArticleStage[]>> = {
  contributor: ['draft', 'returned'],
  responsibleEditor: [
    'draft',
    'returned',
    'submitted',
    'firstReview',
    'secondReview',
    'finalReview',
    'accepted',
    'placed',
  ],
  editorialDirector: ['secondReview', 'finalReview', 'accepted', 'placed'],
  editorInChief: ['finalReview', 'accepted', 'placed'],
};
const ROLE_NAMES = Object.keys(ROLES) as Role[];
const ARTICLE_CELLS = (Object.keys(ARTICLE_STAGES) as ArticleStage[]).flatMap((stage) =>
  ROLE_NAMES.map((role) => ({ stage, role })),
);

describe('editing an article', () => {
  it.each(ARTICLE_CELLS)('at $stage by $role', ({ stage, role }) => {
    const problem = refuseArticleEdit({ actor: actor('me', role), stage, label: '《稿》', isOwn: true });
    expect(problem === undefined).toBe(MAY[role]?.includes(stage) ?? false);
  });

  it('is for contributors only on their own', () => {
    const ask = (...roles: Role[]) =>
      refuseArticleEdit({ actor: actor('me', ...roles), stage: 'draft', label: '《稿》', isOwn: false });
    expect(ask('contributor')?.code).toBe('EditNotForRole');
    expect(ask('contributor', 'responsibleEditor')).toBeUndefined();
    expect(ask('responsibleEditor', 'administrator')?.code).toBe('EditNotForRole');
  });

  it('is for nobody once its issue is frozen', () => {
    for (const stage of Object.keys(ISSUE_STAGES) as IssueStage[]) {
      const problem = refuseArticleEdit({
        actor: actor('me', 'editorInChief'),
        stage: 'placed',
        label: '《稿》',
        isOwn: false,
        issue: { label: '2026年第3期', stage },
      });
      const frozen = ['signedOff', 'released', 'published'].includes(stage);
      expect(problem?.code).toBe(frozen ? 'IssueFrozen' : undefined);
    }
  });
});

describe('editing an issue', () => {
  it.each(ROLE_NAMES)('by %s', (role) => {
    const ask = (stage: IssueStage) =>
      refuseIssueEdit({ actor: actor('me', role), stage, label: '2026年第3期' });
    const may = ['responsibleEditor', 'editorialDirector', 'editorInChief', 'production'].includes(role);
    expect(ask('planned') === undefined).toBe(may);
    expect(ask('corrected') === undefined).toBe(may);
    expect(ask('signedOff')?.code).toBe('IssueFrozen');
    expect(ask('published')?.code).toBe('IssueFrozen');
  });
});
