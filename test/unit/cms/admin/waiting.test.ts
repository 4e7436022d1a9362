import { describe, expect, it } from 'vitest';
import { shortcutsFor } from '../../../../cms/admin/dashboard/shortcuts.ts';
import { waitingFor } from '../../../../cms/admin/dashboard/waiting.ts';
import { ROLES, type Role } from '../../../../cms/editorial/roles.ts';
import { ARTICLE_STAGES, ISSUE_STAGES } from '../../../../cms/editorial/states.ts';

const stages = (roles: Role[]) => {
  const { articles, issues } = waitingFor(roles);
  return { articles: [...articles.keys()], issues: [...issues.keys()] };
};

describe('what waits', () => {
  it('is for each reviewer the level of their own', () => {
    expect(stages(['responsibleEditor']).articles).toContain('firstReview');
    expect(stages(['responsibleEditor']).articles).not.toContain('finalReview');
    expect(stages(['editorialDirector']).articles).toContain('secondReview');
    expect(stages(['editorInChief']).articles).toContain('finalReview');
  });

  it('is nothing for those who do not decide', () => {
    expect(stages(['administrator', 'auditor'])).toEqual({ articles: [], issues: [] });
  });

  it('leaves no stage on the way without someone it waits for', () => {
    const all = stages(Object.keys(ROLES) as Role[]);
    const closed = ['accepted', 'placed', 'rejected', 'withdrawn'];
    const open = Object.keys(ARTICLE_STAGES).filter((stage) => !closed.includes(stage));
    expect(all.articles).toEqual(expect.arrayContaining(open));
    const ended = ['published', 'corrected'];
    expect(all.issues).toEqual(
      expect.arrayContaining(Object.keys(ISSUE_STAGES).filter((stage) => !ended.includes(stage))),
    );
  });
});

describe('the first page', () => {
  it('has a door for everyone', () => {
    for (const role of Object.keys(ROLES) as Role[]) expect(shortcutsFor([role])).not.toEqual([]);
  });

  it('offers accounts to the administrator and nothing that approves text', () => {
    expect(shortcutsFor(['administrator']).map((item) => item.label)).toEqual(['账号']);
  });
});
