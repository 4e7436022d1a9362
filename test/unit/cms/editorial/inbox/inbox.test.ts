import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDateOf,
  daysBetween,
  dutyOf,
  gapsIn,
  type InboxDesk,
  inboxOf,
  isPlanner,
  type OpenArticle,
  type OpenSubject,
  waitingThings,
} from '../../../../../cms/editorial/inbox/index.ts';
import {
  type Actor,
  ARTICLE_STAGES,
  type ArticleStage,
  foldArticle,
  ISSUE_STAGES,
  type IssueStage,
  mayDecide,
  ROLES,
  type Role,
} from '../../../../../cms/editorial/index.ts';

const ENDED_ARTICLES = ['placed', 'rejected', 'withdrawn'];
const person = (id: string, ...roles: Role[]): Actor => ({ id, name: `人${id}`, roles });

function article(stage: ArticleStage, changes: Partial<OpenArticle> = {}): OpenArticle {
  const record = foldArticle([]);
  return {
    type: 'article',
    id: 'a',
    title: '《甲》',
    since: '2026-03-02T02:00:00Z',
    stage,
    bylineNames: [],
    record,
    ...changes,
  };
}
const issue = (stage: IssueStage, id = 'i'): OpenSubject => ({
  type: 'issue',
  id,
  title: '第3期',
  since: '2026-03-02T02:00:00Z',
  stage,
});

function desk(
  subjects: readonly OpenSubject[],
  people: readonly Actor[],
  changes: Partial<InboxDesk> = {},
): InboxDesk {
  return { subjects, people, delegations: [], today: '2026-03-05', offsetMinutes: 480, ...changes };
}
const itemsOf = (who: Actor, state: InboxDesk) => inboxOf(who, waitingThings(state), state);

const PASSED = { level: 'secondReview', by: { id: '9', name: '人9' }, hash: 'h', seq: 4 } as const;
const CLEARED = { decision: 'passSecrecyReview', hash: 'h', seq: 3 } as const;
const final = (changes: Partial<OpenArticle['record']>) =>
  article('finalReview', {
    record: { ...foldArticle([]), passes: [PASSED], reviewers: [PASSED], ...changes },
  });

describe('what a stage waits for', () => {
  it.each([
    [article('draft'), 'submit'],
    [article('returned'), 'submit'],
    [article('submitted'), 'register'],
    [article('firstReview'), 'passFirstReview'],
    [article('secondReview'), 'passSecondReview'],
    [final({}), 'passSecrecyReview'],
    [final({ clearances: [CLEARED], externalReviewRequested: true }), 'passExternalReview'],
    [final({ clearances: [CLEARED] }), 'passFinalReview'],
    [article('accepted'), 'placeInIssue'],
    [issue('planned'), 'assemble'],
    [issue('assembled'), 'passFirstProof'],
    [issue('thirdProof'), 'readThrough'],
    [issue('readThrough'), 'signOff'],
    [issue('signedOff'), 'releaseToPress'],
    [issue('released'), 'publish'],
    [issue('corrected'), 'readThrough'],
  ] as const)('%o', (subject, decision) => {
    expect(dutyOf(subject)?.decision).toBe(decision);
  });

  it('is nothing where the road has ended', () => {
    for (const stage of ENDED_ARTICLES) expect(dutyOf(article(stage as ArticleStage))).toBeUndefined();
    expect(dutyOf(issue('published'))).toBeUndefined();
  });
});

describe('an inbox', () => {
  const editor = person('1', 'responsibleEditor');
  const second = person('2', 'responsibleEditor');
  const director = person('3', 'editorialDirector');
  const chief = person('4', 'editorInChief');
  const author = person('5', 'contributor');

  it('shows work that several may take as open, with its due date by the default of the stage', () => {
    const state = desk([article('firstReview')], [editor, second]);
    expect(itemsOf(editor, state)).toMatchObject([
      { share: 'open', dueOn: '2026-03-07', isOverdue: false, days: 3, duty: { label: '初审通过' } },
    ]);
    expect(itemsOf(editor, state)[0]).not.toHaveProperty('assignee');
  });

  it('is overdue from the day after the due date, and the most urgent comes first', () => {
    const late = article('firstReview', { id: 'late', assignment: { dueOn: '2026-03-04' } });
    const today = article('firstReview', { id: 'today', assignment: { dueOn: '2026-03-05' } });
    const items = itemsOf(editor, desk([today, late], [editor]));
    expect(items.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      ['late', true],
      ['today', false],
    ]);
  });

  it('gives what was assigned to one person alone, and shows it to the others as theirs', () => {
    const state = desk([article('firstReview', { assignment: { assignee: '2' } })], [editor, second]);
    expect(itemsOf(second, state)[0]).toMatchObject({ share: 'mine', assignee: { id: '2' } });
    expect(itemsOf(editor, state)[0]).toMatchObject({ share: 'others', assignee: { id: '2' } });
  });

  it('returns to everyone when the assigned person may not take it any more', () => {
    const state = desk([article('firstReview', { assignment: { assignee: '7' } })], [editor, second]);
    expect(itemsOf(editor, state)[0]).toMatchObject({ share: 'open' });
  });

  it('leaves out who wrote it or has taken another level', () => {
    const pass = { level: 'firstReview', by: { id: '3', name: '人3' }, hash: 'h', seq: 3 } as const;
    const record = { ...foldArticle([]), reviewers: [pass] };
    expect(itemsOf(director, desk([article('secondReview', { record })], [director]))).toEqual([]);
    expect(itemsOf(director, desk([article('secondReview', { ownerId: '3' })], [director]))).toEqual([]);
    expect(itemsOf(director, desk([article('secondReview', { bylineNames: ['人3'] })], [director]))).toEqual(
      [],
    );
  });

  it('keeps a draft with its author, a returned one too', () => {
    for (const stage of ['draft', 'returned'] as const) {
      const state = desk([article(stage, { ownerId: '5' })], [editor, author]);
      expect(itemsOf(author, state)[0]).toMatchObject({ share: 'mine' });
      expect(itemsOf(editor, state)[0]).toMatchObject({ share: 'others', assignee: { id: '5' } });
    }
  });

  it('does not give a clearance to whoever was named for 终审', () => {
    const subject = { ...final({}), assignment: { assignee: '4' } };
    const state = desk([subject], [editor, chief]);
    expect(itemsOf(editor, state)[0]).toMatchObject({
      share: 'open',
      duty: { decision: 'passSecrecyReview' },
    });
  });

  it('shows to a delegate what waits for the principal, where both may take it', () => {
    const deputy = person('6', 'editorInChief');
    const delegations = [{ principal: { id: '4', name: '人4' }, delegate: '6' }];
    const subject = { ...issue('readThrough'), assignment: { assignee: '4' } };
    const state = desk([subject], [chief, deputy], { delegations });
    expect(itemsOf(deputy, state)[0]).toMatchObject({ share: 'mine', onBehalfOf: { id: '4' } });
    expect(itemsOf(deputy, { ...state, delegations: [] })[0]).toMatchObject({ share: 'others' });
    const outsider = desk([subject], [chief, director], {
      delegations: [{ principal: { id: '4', name: '人4' }, delegate: '3' }],
    });
    expect(itemsOf(director, outsider)).toEqual([]);
  });
});

describe('nothing is invisible', () => {
  const roles = fc.uniqueArray(fc.constantFrom(...(Object.keys(ROLES) as Role[])), {
    minLength: 1,
    maxLength: 3,
  });
  const people = fc
    .array(roles, { maxLength: 6 })
    .map((list) => list.map((item, index) => person(String(index), ...item)));
  const ids = fc.constantFrom('0', '1', '2', '3', '4', '5', 'gone');
  const articles = fc
    .record({
      stage: fc.constantFrom(...(Object.keys(ARTICLE_STAGES) as ArticleStage[])),
      ownerId: fc.option(ids, { nil: undefined }),
      assignee: fc.option(ids, { nil: undefined }),
      reviewer: fc.option(ids, { nil: undefined }),
    })
    .map(({ stage, ownerId, assignee, reviewer }) => {
      const pass = reviewer && {
        level: 'firstReview' as const,
        by: { id: reviewer, name: '' },
        hash: 'h',
        seq: 3,
      };
      const record = { ...foldArticle([]), reviewers: pass ? [pass] : [] };
      return article(stage, { ownerId, record, ...(assignee ? { assignment: { assignee } } : {}) });
    });
  const issues = fc.constantFrom(...(Object.keys(ISSUE_STAGES) as IssueStage[])).map((stage) => issue(stage));

  it('every open state waits for somebody, or is told as a gap to those who plan', () => {
    fc.assert(
      fc.property(fc.oneof(articles, issues), people, (subject, all) => {
        const isEnded =
          subject.type === 'article' ? ENDED_ARTICLES.includes(subject.stage) : subject.stage === 'published';
        const state = desk([subject], all);
        const waiting = waitingThings(state);
        expect(waiting.length).toBe(isEnded ? 0 : 1);
        if (isEnded) return;
        const held = all.filter((one) =>
          inboxOf(one, waiting, state).some(({ share }) => share !== 'others'),
        );
        expect(held.length > 0).toBe(gapsIn(waiting).length === 0);
        for (const one of held) expect(mayDecide(one.roles)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('every other inbox names the person who has it', () => {
    fc.assert(
      fc.property(articles, people, (subject, all) => {
        const state = desk([subject], all);
        for (const one of all)
          for (const item of itemsOf(one, state))
            if (item.share === 'others') expect(all.map(({ id }) => id)).toContain(item.assignee?.id);
      }),
      { numRuns: 500 },
    );
  });
});

describe('civil dates', () => {
  it('are those of the office, not of Greenwich', () => {
    expect(civilDateOf('2026-03-01T17:00:00Z', 480)).toBe('2026-03-02');
    expect(civilDateOf('2026-03-01T15:00:00Z', 480)).toBe('2026-03-01');
    expect(addDays('2026-02-27', 3)).toBe('2026-03-02');
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  });
});

it('planners are those who plan the issue', () => {
  expect((Object.keys(ROLES) as Role[]).filter((role) => isPlanner([role]))).toEqual([
    'editorialDirector',
    'editorInChief',
    'production',
  ]);
});
