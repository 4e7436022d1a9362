import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type ArticleSubject,
  articleMachine,
  articleStage,
  type DecisionEntry,
  foldArticle,
  judge,
  type Proposal,
  voidedPasses,
} from '../../../../cms/editorial/index.ts';
import { actor, articleSubject } from './builders.ts';

const EDITOR = actor('e', 'responsibleEditor');
const DIRECTOR = actor('d', 'editorialDirector');
const CHIEF = actor('z', 'editorInChief');
const AUTHOR = actor('author', 'contributor');

/** Plays steps through `judge` as the desk would; a refused step ends the play with its code. */
function play(steps: readonly (readonly [string, Actor, string?, Partial<Proposal>?])[]) {
  const entries: DecisionEntry[] = [];
  for (const [decision, who, text = 'A', more] of steps) {
    const subject: ArticleSubject = articleSubject(text);
    const { entry, problem } = judge(
      { machine: articleMachine, subject, history: entries, actor: who },
      { decision, hash: text, opinion: '同意', attachment: { name: '1 号' }, issue: 'i1', ...more },
    );
    if (problem) return { entries, code: problem.code, problem };
    entries.push(entry);
  }
  return { entries, code: undefined, problem: undefined };
}

const stageOn = (entries: readonly DecisionEntry[], text: string) => articleStage(foldArticle(entries), text);
const TO_FIRST = [
  ['submit', AUTHOR],
  ['register', EDITOR],
] as const;
const TO_FINAL = [
  ...TO_FIRST,
  ['passFirstReview', EDITOR],
  ['passSecondReview', DIRECTOR],
  ['passSecrecyReview', EDITOR],
] as const;
const TO_PLACED = [...TO_FINAL, ['passFinalReview', CHIEF], ['placeInIssue', DIRECTOR]] as const;

describe('three reviews by three people', () => {
  it('accepts an article passed by three people on one text', () => {
    const { entries, code } = play(TO_PLACED);
    expect(code).toBeUndefined();
    expect(entries.map((entry) => entry.to)).toEqual([
      'submitted',
      'firstReview',
      'secondReview',
      'finalReview',
      'finalReview',
      'accepted',
      'placed',
    ]);
  });

  it.each([
    [
      'the second level',
      [...TO_FIRST, ['passFirstReview', actor('x', 'responsibleEditor')]],
      'passSecondReview',
    ],
    ['the final level', TO_FINAL, 'passFinalReview'],
  ] as const)('refuses %s to someone who passed an earlier one', (_name, steps, decision) => {
    const who = decision === 'passSecondReview' ? 'x' : 'd';
    const both = actor(who, 'editorialDirector', 'editorInChief');
    expect(play([...steps, [decision, both]]).code).toBe('SameReviewerTwice');
  });

  it('refuses the second level even when the first review was voided by an edit', () => {
    const x = actor('x', 'responsibleEditor', 'editorialDirector');
    const steps = [...TO_FIRST, ['passFirstReview', x, 'A'], ['passFirstReview', EDITOR, 'B']] as const;
    expect(play([...steps, ['passSecondReview', x, 'B']]).code).toBe('SameReviewerTwice');
  });

  it('refuses a review of one’s own text, by account and by byline', () => {
    const own = actor('author', 'responsibleEditor');
    expect(play([...TO_FIRST, ['passFirstReview', own]]).code).toBe('ReviewOfOwnText');
    const named = { ...EDITOR, name: '作者甲' };
    expect(play([...TO_FIRST, ['passFirstReview', named]]).code).toBe('ReviewOfOwnText');
  });

  it('lets the same reviewer pass the same level again after an edit', () => {
    expect(play([...TO_FINAL, ['passFirstReview', EDITOR, 'B']]).code).toBeUndefined();
  });
});

describe('a decision belongs to its text', () => {
  it('falls back to the first review after an edit and regains its reviews when the text is put back', () => {
    const { entries } = play(TO_PLACED);
    expect(stageOn(entries, 'B')).toBe('firstReview');
    expect(voidedPasses(foldArticle(entries), 'B')).toHaveLength(3);
    expect(stageOn(entries, 'A')).toBe('placed');
  });

  it('refuses a decision on a text that is no longer the present one', () => {
    expect(play([...TO_FIRST, ['passFirstReview', EDITOR, 'B', { hash: 'A' }]]).code).toBe(
      'TextChangedSinceShown',
    );
  });

  it('refuses to place an article edited after its final review', () => {
    const edited = [...TO_FINAL, ['passFinalReview', CHIEF], ['placeInIssue', DIRECTOR, 'B']] as const;
    expect(play(edited).code).toBe('DecisionNotAtStage');
  });

  it('is placed again as soon as an edited placed article has passed three reviews', () => {
    const { entries, code } = play([
      ...TO_PLACED,
      ['passFirstReview', EDITOR, 'B'],
      ['passSecondReview', DIRECTOR, 'B'],
      ['passSecrecyReview', EDITOR, 'B'],
      ['passFinalReview', CHIEF, 'B'],
    ]);
    expect(code).toBeUndefined();
    expect(entries.at(-1)?.to).toBe('placed');
  });
});

describe('clearances', () => {
  const passed = TO_FINAL.slice(0, 4);
  it('refuses the final review without a secrecy review of this text', () => {
    expect(play([...passed, ['passFinalReview', CHIEF]]).code).toBe('SecrecyReviewMissing');
    const onOldText = [
      ...TO_FIRST,
      ['passSecrecyReview', EDITOR, 'A'],
      ['passFirstReview', EDITOR, 'B'],
      ['passSecondReview', DIRECTOR, 'B'],
      ['passFinalReview', CHIEF, 'B'],
    ] as const;
    expect(play(onOldText).problem?.message).toContain('改动之前');
  });

  it('waits for the answer where an external review was asked for', () => {
    const asked = [...TO_FINAL, ['requestExternalReview', CHIEF]] as const;
    expect(play([...asked, ['passFinalReview', CHIEF]]).code).toBe('ExternalReviewMissing');
    const answered = [...asked, ['passExternalReview', DIRECTOR], ['passFinalReview', CHIEF]] as const;
    expect(play(answered).code).toBeUndefined();
    expect(play([...TO_FINAL, ['passExternalReview', DIRECTOR]]).code).toBe('ExternalReviewNotRequested');
  });

  it('asks for opinion and attachment', () => {
    const at = (more: Partial<Proposal>) =>
      play([...TO_FIRST, ['passSecrecyReview', EDITOR, 'A', more]]).code;
    expect(at({ opinion: ' ' })).toBe('OpinionMissing');
    expect(at({ attachment: undefined })).toBe('AttachmentMissing');
    expect(at({ attachment: { name: ' ' } })).toBe('AttachmentMissing');
  });
});

describe('returning and leaving', () => {
  it.each([
    ['submitted', TO_FIRST.slice(0, 1), EDITOR, 'submitted'],
    ['firstReview', TO_FIRST, EDITOR, 'firstReview'],
    ['secondReview', TO_FINAL.slice(0, 3), DIRECTOR, 'secondReview'],
    ['finalReview', TO_FINAL, CHIEF, 'finalReview'],
    ['accepted', TO_PLACED.slice(0, -1), CHIEF, 'finalReview'],
    ['placed', TO_PLACED, CHIEF, 'finalReview'],
  ] as const)(
    'comes back unchanged to %s or the level that took its review back',
    (_from, steps, who, to) => {
      const { entries, code } = play([...steps, ['returnForRevision', who], ['submit', EDITOR]]);
      expect(code).toBeUndefined();
      expect(entries.at(-1)?.to).toBe(to);
    },
  );

  it('begins with the first review when it comes back changed', () => {
    const { entries } = play([...TO_FINAL, ['returnForRevision', CHIEF], ['submit', AUTHOR, 'B']]);
    expect(entries.at(-1)?.to).toBe('firstReview');
  });

  it('lets a contributor act on own manuscripts only', () => {
    expect(play([['submit', actor('other', 'contributor')]]).code).toBe('ArticleNotOwn');
    const alsoEditor = actor('other', 'contributor', 'responsibleEditor');
    const { entries } = play([['submit', alsoEditor]]);
    expect(entries[0]?.role).toBe('responsibleEditor');
    expect(play([['submit', alsoEditor, 'A', { role: 'contributor' }]]).code).toBe('ArticleNotOwn');
  });

  it('keeps an article that an issue counts on', () => {
    expect(play([...TO_PLACED, ['reject', EDITOR, 'B']]).code).toBe('ArticleInIssue');
    expect(play([...TO_PLACED, ['withdraw', AUTHOR, 'B']]).code).toBe('ArticleInIssue');
    const out = play([...TO_PLACED, ['takeOutOfIssue', DIRECTOR, 'B'], ['withdraw', AUTHOR, 'B']]);
    expect(out.code).toBeUndefined();
  });

  it('refuses frozen and unknown issues', () => {
    const accepted = play(TO_PLACED.slice(0, -1)).entries;
    const place = (subject: ArticleSubject) =>
      judge(
        { machine: articleMachine, subject, history: accepted, actor: DIRECTOR },
        { decision: 'placeInIssue', hash: 'A', issue: 'i1' },
      ).problem?.code;
    expect(place(articleSubject('A', { targetIssue: undefined }))).toBe('IssueNotNamed');
    const frozen = { id: 'i1', label: '2026年第3期', stage: 'released' } as const;
    expect(place(articleSubject('A', { targetIssue: frozen }))).toBe('IssueFrozen');
    const takeOut = judge(
      {
        machine: articleMachine,
        subject: articleSubject('A', { currentIssue: frozen }),
        history: play(TO_PLACED).entries,
        actor: DIRECTOR,
      },
      { decision: 'takeOutOfIssue', hash: 'A', opinion: '调整' },
    );
    expect(takeOut.problem?.code).toBe('IssueFrozen');
  });

  it('does not know other decisions, not even those every object has', () => {
    expect(play([['toString', EDITOR]]).code).toBe('DecisionUnknown');
    expect(play([['signOff', EDITOR]]).code).toBe('DecisionUnknown');
  });
});
