import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ARTICLE_DECISIONS,
  articleMachine,
  type CorrectionKind,
  type DecisionEntry,
  judge,
  presentStage,
  type Role,
} from '../../../../cms/editorial/index.ts';
import { actor, articleSubject } from './builders.ts';
import { type Attempt, ReferenceDesk } from './reference-desk.ts';

const PEOPLE = ['author', 'p1', 'p2', 'p3'];
const DECIDERS: Role[] = ['contributor', 'responsibleEditor', 'editorialDirector', 'editorInChief'];

const text = fc.constantFrom('A', 'B');
const attempt = fc.record<Attempt>({
  decision: fc.constantFrom(...ARTICLE_DECISIONS.map((rule) => rule.name)),
  who: fc.constantFrom(...PEOPLE),
  role: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...DECIDERS) },
    { weight: 1, arbitrary: fc.constantFrom<Role>('administrator', 'proofreader') },
  ),
  shown: text,
});

/** What the right person would do next now and then, so that histories get far; refused ones are as good a test. */
const USUAL: Omit<Attempt, 'shown'>[] = [
  { decision: 'submit', who: 'author', role: 'contributor' },
  { decision: 'register', who: 'p1', role: 'responsibleEditor' },
  { decision: 'passFirstReview', who: 'p1', role: 'responsibleEditor' },
  { decision: 'passSecrecyReview', who: 'p1', role: 'responsibleEditor' },
  { decision: 'passSecondReview', who: 'p2', role: 'editorialDirector' },
  { decision: 'passFinalReview', who: 'p3', role: 'editorInChief' },
  { decision: 'placeInIssue', who: 'p2', role: 'editorialDirector' },
];
const correction = fc.record({
  who: fc.constantFrom('p1', 'p3'),
  role: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<Role>('responsibleEditor', 'production') },
    { weight: 1, arbitrary: fc.constantFrom<Role>('contributor', 'auditor', 'proofreader') },
  ),
  kind: fc.constantFrom('layout', 'punctuation', 'wording', 'substance'),
  to: text,
});

type Correction = typeof correction extends fc.Arbitrary<infer T> ? T : never;
type Step =
  | { kind: 'correct'; correction: Correction }
  | { kind: 'attempt'; attempt: Attempt }
  | { kind: 'edit'; text: string }
  | { kind: 'usual'; upTo: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: attempt.map((value) => ({ kind: 'attempt' as const, attempt: value })) },
  { weight: 1, arbitrary: text.map((value) => ({ kind: 'edit' as const, text: value })) },
  { weight: 1, arbitrary: correction.map((value) => ({ kind: 'correct' as const, correction: value })) },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: USUAL.length }).map((upTo) => ({ kind: 'usual' as const, upTo })),
  },
);

/** What a run of random histories went through: how many steps, and every stage reached. */
export type Played = { steps: number; reached: Set<string> };

/** How many histories to play, and which: the same seed makes the same ones. */
export type Play = { histories: number; seed: number };

/** Plays random histories on the code and on the reference desk side by side; throws at the first difference. */
export function playHistories({ histories, seed }: Play): Played {
  const played: Played = { steps: 0, reached: new Set() };
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), (steps) =>
      playOne(steps, played),
    ),
    { numRuns: histories, seed },
  );
  return played;
}

function playOne(steps: readonly Step[], played: Played): void {
  const pair: Pair = { desk: new ReferenceDesk(), entries: [] };
  for (const one of steps) {
    take(pair, one);
    played.steps += 1;
    const { desk, entries: history } = pair;
    const subject = articleSubject(desk.text);
    const stage = presentStage({ machine: articleMachine, subject, history });
    assert.equal(stage, desk.stage());
    played.reached.add(stage);
  }
}

/** The reference desk, and the entries of the code under test. */
type Pair = { desk: ReferenceDesk; entries: DecisionEntry[] };

function take(pair: Pair, one: Step): void {
  if (one.kind === 'edit') pair.desk.text = one.text;
  else if (one.kind === 'correct') correct(pair, one.correction);
  else if (one.kind === 'attempt') tell(pair, one.attempt);
  else for (const usual of USUAL.slice(0, one.upTo)) tell(pair, { ...usual, shown: pair.desk.text });
}

function tell({ desk, entries }: Pair, one: Attempt): void {
  const { entry } = judge(
    {
      machine: articleMachine,
      subject: articleSubject(desk.text),
      history: entries,
      actor: actor(one.who, one.role),
    },
    { ...one, hash: one.shown, opinion: '意见', attachment: { name: '1 号' }, issue: 'i1' },
  );
  assert.equal(desk.attempt(one), entry !== undefined);
  if (entry) entries.push(entry);
}

function correct({ desk, entries }: Pair, { who, role, kind, to }: Correction): void {
  const subject = articleSubject(desk.text);
  const { entry } = judge(
    { machine: articleMachine, subject, history: entries, actor: actor(who, role) },
    {
      decision: 'applyCorrection',
      hash: subject.hash,
      correction: { id: 'c', kind: kind as CorrectionKind, toHash: to },
    },
  );
  assert.equal(desk.correct({ role, kind, to }), entry !== undefined);
  if (entry) entries.push(entry);
}
