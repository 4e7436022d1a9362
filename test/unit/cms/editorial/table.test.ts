import { describe, expect, it } from 'vitest';
import {
  ARTICLE_DECISIONS,
  type ArticleStage,
  articleMachine,
  type DecisionEntry,
  ISSUE_DECISIONS,
  type IssueStage,
  issueMachine,
  judge,
  offers,
  ROLES,
  type Role,
} from '../../../../cms/editorial/index.ts';
import { ARTICLE_TABLE, ISSUE_TABLE } from '../../../helpers/decision-table.ts';
import { actor, articleSubject, history, issueSubject } from './builders.ts';

const LETTERS: Record<string, Role> = {
  C: 'contributor',
  E: 'responsibleEditor',
  D: 'editorialDirector',
  Z: 'editorInChief',
  P: 'proofreader',
  T: 'production',
};

const by = (id: string) => ({ actor: { id, name: id } });
const IN_REVIEW = [{ decision: 'submit' }, { decision: 'register' }];
const CLEARED = [
  { decision: 'passSecrecyReview' },
  { decision: 'requestExternalReview' },
  { decision: 'passExternalReview' },
];
const FIRST = { decision: 'passFirstReview', ...by('r1') };
const SECOND = { decision: 'passSecondReview', ...by('r2') };
const FINAL = { decision: 'passFinalReview', ...by('r3') };

/** A shortest history that leads to each stage, with everything cleared that later decisions ask for. */
const ARTICLE_HISTORIES: Record<ArticleStage, Partial<DecisionEntry>[]> = {
  draft: [],
  submitted: [{ decision: 'submit' }],
  firstReview: [...IN_REVIEW, ...CLEARED],
  secondReview: [...IN_REVIEW, ...CLEARED, FIRST],
  finalReview: [...IN_REVIEW, ...CLEARED, FIRST, SECOND],
  accepted: [...IN_REVIEW, ...CLEARED, FIRST, SECOND, FINAL],
  placed: [...IN_REVIEW, ...CLEARED, FIRST, SECOND, FINAL, { decision: 'placeInIssue', issue: 'i1' }],
  returned: [...IN_REVIEW, { decision: 'returnForRevision', from: 'firstReview' }],
  rejected: [...IN_REVIEW, { decision: 'reject' }],
  withdrawn: [...IN_REVIEW, { decision: 'withdraw' }],
};

const ISSUE_ROAD = [
  'assemble',
  'passFirstProof',
  'passSecondProof',
  'passThirdProof',
  'readThrough',
  'signOff',
  'releaseToPress',
  'publish',
  'correct',
];
const ISSUE_STAGE_NAMES = Object.keys(issueMachine.stages) as IssueStage[];

const IN_REVIEW_STAGES: string[] = ['firstReview', 'secondReview', 'finalReview'];
const PLANNERS: Role[] = ['editorialDirector', 'editorInChief'];

const proposal = (decision: string) => ({
  decision,
  hash: 'T',
  opinion: '同意',
  attachment: { name: '1 号' },
  issue: 'i1',
  ...(decision === 'applyCorrection'
    ? { correction: { id: 'c1', kind: 'wording', toHash: 'T' } as const }
    : {}),
});

function expectedCode({ decision, stage, role }: { decision: string; stage: ArticleStage; role: Role }) {
  if (role === 'administrator' || role === 'auditor') return 'DecisionNotForAdministrator';
  const isLeavingIssue = decision === 'takeOutOfIssue' && [...IN_REVIEW_STAGES, 'returned'].includes(stage);
  if (isLeavingIssue) return PLANNERS.includes(role) ? 'ArticleNotInIssue' : 'DecisionNotForRole';
  return ARTICLE_TABLE[decision]?.[stage] ? 'DecisionNotForRole' : 'DecisionNotAtStage';
}

describe('the article table', () => {
  it('lists every decision of the code', () => {
    expect(Object.keys(ARTICLE_TABLE).sort()).toEqual(ARTICLE_DECISIONS.map((rule) => rule.name).sort());
  });

  const cells = Object.keys(ARTICLE_TABLE).flatMap((decision) =>
    (Object.keys(ARTICLE_HISTORIES) as ArticleStage[]).flatMap((stage) =>
      (Object.keys(ROLES) as Role[]).map((role) => ({ decision, stage, role })),
    ),
  );

  it.each(cells)('$decision at $stage by $role', ({ decision, stage, role }) => {
    const letters = ARTICLE_TABLE[decision]?.[stage] ?? '';
    const steps = history(ARTICLE_HISTORIES[stage]);
    const subject = articleSubject('T', { authorIds: role === 'contributor' ? ['me'] : ['author'] });
    const situation = { machine: articleMachine, subject, history: steps, actor: actor('me', role) };
    expect(articleMachine.stageOf(articleMachine.fold(steps), 'T')).toBe(stage);
    const { entry, problem } = judge(situation, proposal(decision));
    expect(entry !== undefined).toBe([...letters].some((letter) => LETTERS[letter] === role));
    if (problem) expect(problem.code).toBe(expectedCode({ decision, stage, role }));
    const rule = ARTICLE_DECISIONS.find(({ name }) => name === decision);
    if (entry) expect(rule?.to).toContain(entry.to);
    if (rule?.byCommand) return;
    const offer = offers(situation).find(({ name }) => name === decision);
    expect(offer?.allowed ?? false).toBe(entry !== undefined);
  });
});

describe('the issue table', () => {
  it('lists every decision of the code', () => {
    expect(Object.keys(ISSUE_TABLE).sort()).toEqual(ISSUE_DECISIONS.map((rule) => rule.name).sort());
  });

  const cells = Object.keys(ISSUE_TABLE).flatMap((decision) =>
    ISSUE_STAGE_NAMES.flatMap((stage) =>
      (Object.keys(ROLES) as Role[]).map((role) => ({ decision, stage, role })),
    ),
  );

  it.each(cells)('$decision at $stage by $role', ({ decision, stage, role }) => {
    const letters = ISSUE_TABLE[decision]?.[stage] ?? '';
    const road = ISSUE_ROAD.slice(0, ISSUE_STAGE_NAMES.indexOf(stage));
    const steps = history(road.map((name) => ({ decision: name })));
    const subject = issueSubject('T');
    expect(issueMachine.stageOf(issueMachine.fold(steps), 'T')).toBe(stage);
    const { entry } = judge(
      { machine: issueMachine, subject, history: steps, actor: actor('me', role) },
      proposal(decision),
    );
    expect(entry !== undefined).toBe([...letters].some((letter) => LETTERS[letter] === role));
    if (entry) expect(ISSUE_DECISIONS.find(({ name }) => name === decision)?.to).toContain(entry.to);
  });
});
