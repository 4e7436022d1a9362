import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
const HISTORIES = Number(process.env.KANXING_TEST_HISTORIES ?? 3000);

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

type Step =
  | { kind: 'correct'; correction: typeof correction extends fc.Arbitrary<infer T> ? T : never }
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

describe('random histories', () => {
  it(`agree with the reference desk in all of ${HISTORIES}`, () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const desk = new ReferenceDesk();
        const entries: DecisionEntry[] = [];
        const tell = (one: Attempt) => {
          const subject = articleSubject(desk.text);
          const { entry } = judge(
            { machine: articleMachine, subject, history: entries, actor: actor(one.who, one.role) },
            { ...one, hash: one.shown, opinion: '意见', attachment: { name: '1 号' }, issue: 'i1' },
          );
          expect(desk.attempt(one)).toBe(entry !== undefined);
          if (entry) entries.push(entry);
        };
        const correct = ({ who, role, kind, to }: (Step & { kind: 'correct' })['correction']) => {
          const subject = articleSubject(desk.text);
          const { entry } = judge(
            { machine: articleMachine, subject, history: entries, actor: actor(who, role) },
            {
              decision: 'applyCorrection',
              hash: subject.hash,
              correction: { id: 'c', kind: kind as CorrectionKind, toHash: to },
            },
          );
          expect(desk.correct({ role, kind, to })).toBe(entry !== undefined);
          if (entry) entries.push(entry);
        };
        for (const one of steps) {
          if (one.kind === 'edit') desk.text = one.text;
          else if (one.kind === 'correct') correct(one.correction);
          else if (one.kind === 'attempt') tell(one.attempt);
          else for (const usual of USUAL.slice(0, one.upTo)) tell({ ...usual, shown: desk.text });
          const stage = presentStage({
            machine: articleMachine,
            subject: articleSubject(desk.text),
            history: entries,
          });
          expect(stage).toBe(desk.stage());
          reached.add(stage);
        }
      }),
      { numRuns: HISTORIES },
    );
    expect([...reached].sort()).toEqual(Object.keys(articleMachine.stages).sort());
  });
});
