import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type DecisionEntry,
  ISSUE_DECISIONS,
  type IssueSubject,
  issueMachine,
  judge,
  presentStage,
  type Role,
} from '../../../../cms/editorial/index.ts';
import { actor, ISSUE, issueSubject, placedArticle } from './builders.ts';
import type { Play, Played } from './random-histories.ts';
import { type IssueAttempt, ReferenceIssueDesk, TROUBLES, type Trouble } from './reference-issue-desk.ts';

/** What the right person would do next now and then, so that histories get as far as a correction of what is out. */
const USUAL: readonly Omit<IssueAttempt, 'shown'>[] = [
  { decision: 'assemble', role: 'editorialDirector' },
  { decision: 'passFirstProof', role: 'proofreader' },
  { decision: 'passSecondProof', role: 'proofreader' },
  { decision: 'passThirdProof', role: 'proofreader' },
  { decision: 'readThrough', role: 'responsibleEditor' },
  { decision: 'signOff', role: 'editorInChief' },
  { decision: 'releaseToPress', role: 'production' },
  { decision: 'publish', role: 'production' },
  { decision: 'correct', role: 'editorInChief' },
];
const DECIDERS: Role[] = [
  ...(['responsibleEditor', 'editorialDirector', 'editorInChief', 'proofreader', 'production'] as const),
];

const text = fc.constantFrom('A', 'B');
const attempt = fc.record<IssueAttempt>({
  decision: fc.constantFrom(...ISSUE_DECISIONS.map(({ name }) => name)),
  role: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...DECIDERS) },
    { weight: 1, arbitrary: fc.constantFrom<Role>('administrator', 'auditor', 'contributor') },
  ),
  shown: text,
});

type Step =
  | { kind: 'attempt'; attempt: IssueAttempt }
  | { kind: 'edit'; text: string }
  | { kind: 'proof' }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'usual'; upTo: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: attempt.map((value) => ({ kind: 'attempt' as const, attempt: value })) },
  { weight: 2, arbitrary: text.map((value) => ({ kind: 'edit' as const, text: value })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'proof' as const }) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(fc.constantFrom(...TROUBLES), fc.constant('none' as const))
      .map((trouble) => ({ kind: 'trouble' as const, trouble })),
  },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: USUAL.length }).map((upTo) => ({ kind: 'usual' as const, upTo })),
  },
);

type IssueMachine = typeof issueMachine;

/**
 * Plays random histories of an issue on the rules and on the reference desk side by side; throws at the first
 * difference. `machine` are other rules than ours, to see that they are found out.
 */
export function playIssueHistories(
  { histories: numRuns, seed }: Play,
  machine: IssueMachine = issueMachine,
): Played {
  const played: Played = { steps: 0, reached: new Set() };
  const histories = fc.array(step, { minLength: 1, maxLength: 40, size: 'max' });
  const play = (steps: readonly Step[]) => playOne(steps, { machine, played });
  fc.assert(fc.property(histories, play), { numRuns, seed });
  return played;
}

type Pair = { desk: ReferenceIssueDesk; entries: DecisionEntry[]; machine: IssueMachine };

function playOne(
  steps: readonly Step[],
  { machine, played }: { machine: IssueMachine; played: Played },
): void {
  const pair: Pair = { desk: new ReferenceIssueDesk(), entries: [], machine };
  for (const one of steps) {
    take(pair, one);
    played.steps += 1;
    const stage = presentStage({ machine, subject: subjectOf(pair.desk), history: pair.entries });
    assert.equal(stage, pair.desk.stage());
    played.reached.add(stage);
  }
}

function take(pair: Pair, one: Step): void {
  const { desk } = pair;
  if (one.kind === 'edit') desk.text = one.text;
  else if (one.kind === 'proof') desk.proof = desk.text;
  else if (one.kind === 'trouble') desk.trouble = one.trouble;
  else if (one.kind === 'attempt') tell(pair, one.attempt);
  else for (const usual of USUAL.slice(0, one.upTo)) tell(pair, { ...usual, shown: desk.text });
}

function tell({ desk, entries, machine }: Pair, one: IssueAttempt): void {
  const situation = {
    machine,
    subject: subjectOf(desk),
    history: entries,
    actor: actor(one.role, one.role),
  };
  const { entry } = judge(situation, { ...one, hash: one.shown, opinion: '意见' });
  assert.equal(entry !== undefined, desk.attempt(one));
  if (entry) entries.push(entry);
}

const broken = { code: 'SlugTwice', title: '', message: '', hint: '' };
const proofing = { open: [], unverified: [], unasked: [] };
const troubled: Record<Trouble, Partial<IssueSubject>> = {
  none: {},
  'article not reviewed': { articles: [placedArticle('a1', { stage: 'finalReview' })] },
  'article of another issue': { articles: [placedArticle('a1', { placedIn: 'i2' })] },
  'no article': { articles: [] },
  'broken content': { contentProblems: [broken] },
  'correction open': { proofing: { ...proofing, open: ['一条'] } },
  'correction not verified': { proofing: { ...proofing, unverified: ['一条'] } },
  'change nobody asked for': { proofing: { ...proofing, unasked: ['一篇'] } },
  'notice missing': { issue: { ...ISSUE, masthead: { ...ISSUE.masthead, printer: undefined } } },
  price: { issue: { ...ISSUE, masthead: { ...ISSUE.masthead, price: '5元' } } },
};

/** The issue on the reference desk as the code under test is shown it. */
function subjectOf({ text: hash, proof, trouble }: ReferenceIssueDesk): IssueSubject {
  const latestProof = proof === undefined ? {} : { latestProof: { number: 1, hash: proof, sha256: 'pdf' } };
  const changes = troubled[trouble];
  return issueSubject(hash, { ...changes, proofing: { ...proofing, ...changes.proofing, ...latestProof } });
}
