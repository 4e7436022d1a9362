import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type DecisionEntry,
  type IssueSubject,
  issueMachine,
  issueStage,
  judge,
} from '../../../../cms/editorial/index.ts';
import { actor, ISSUE, issueSubject, placedArticle } from './builders.ts';

const DIRECTOR = actor('d', 'editorialDirector');
const CHIEF = actor('z', 'editorInChief');
const READER = actor('p', 'proofreader');
const PRESS = actor('t', 'production');

type Step = readonly [string, Actor, string?, Partial<IssueSubject>?];

function play(steps: readonly Step[]) {
  const entries: DecisionEntry[] = [];
  for (const [decision, who, text = 'A', changes] of steps) {
    const { entry, problem } = judge(
      { machine: issueMachine, subject: issueSubject(text, changes), history: entries, actor: who },
      { decision, hash: text, opinion: '同意' },
    );
    if (problem) return { entries, code: problem.code, message: problem.message };
    entries.push(entry);
  }
  return { entries, code: undefined, message: '' };
}

const TO_READ: Step[] = [
  ['assemble', DIRECTOR],
  ['passFirstProof', READER],
  ['passSecondProof', READER],
  ['passThirdProof', READER],
  ['readThrough', DIRECTOR],
];
const TO_SIGNED: Step[] = [...TO_READ, ['signOff', CHIEF]];
const TO_RELEASED: Step[] = [...TO_SIGNED, ['releaseToPress', PRESS]];
const TO_PUBLISHED: Step[] = [...TO_RELEASED, ['publish', PRESS]];

const ON_CONTENT: [string, Step[], Actor][] = [
  ['assemble', [], DIRECTOR],
  ['readThrough', TO_READ.slice(0, -1), DIRECTOR],
  ['signOff', TO_READ, CHIEF],
  ['releaseToPress', TO_SIGNED, PRESS],
  ['publish', TO_RELEASED, PRESS],
];

describe('the issue as a whole', () => {
  it.each(ON_CONTENT)(
    '%s refuses an article that has no three reviews on its present text',
    (name, steps, who) => {
      const articles = [placedArticle('a1'), placedArticle('a2', { stage: 'firstReview' })];
      const { code, message } = play([...steps, [name, who, 'A', { articles }]]);
      expect(code).toBe('ArticleNotReady');
      expect(message).toContain('《文章a2》');
      expect(message).not.toContain('《文章a1》');
    },
  );

  it.each(ON_CONTENT)(
    '%s refuses articles of another issue, no articles, and broken content',
    (name, steps, who) => {
      const at = (changes: Partial<IssueSubject>) => play([...steps, [name, who, 'A', changes]]).code;
      expect(at({ articles: [placedArticle('a1', { placedIn: 'i2' })] })).toBe('ArticleNotReady');
      expect(at({ articles: [placedArticle('a1', { stage: 'accepted', placedIn: undefined })] })).toBe(
        'ArticleNotReady',
      );
      expect(at({ articles: [] })).toBe('IssueEmpty');
      const broken = { code: 'SlugTwice', title: '', message: '', hint: '' };
      expect(at({ contentProblems: [broken] })).toBe('SlugTwice');
    },
  );

  it.each(['printPermitNumber', 'issuingBody', 'distribution', 'printer', 'printedOn', 'printRun'] as const)(
    'signOff and releaseToPress refuse 内部资料 without %s',
    (field) => {
      const issue = { ...ISSUE, masthead: { ...ISSUE.masthead, [field]: undefined } };
      expect(play([...TO_READ, ['signOff', CHIEF, 'A', { issue }]]).code).toMatch(/^Masthead\w+Missing$/);
      expect(play([...TO_SIGNED, ['releaseToPress', PRESS, 'A', { issue }]]).code).toMatch(/^Masthead/);
    },
  );

  it('refuses a price on 内部资料 and asks a journal for its CN number', () => {
    const priced = { ...ISSUE, masthead: { ...ISSUE.masthead, price: '5元' } };
    expect(play([...TO_READ, ['signOff', CHIEF, 'A', { issue: priced }]]).code).toBe(
      'MastheadPriceForbidden',
    );
    const journal = { ...ISSUE, publicationKind: 'journal' as const };
    expect(play([...TO_READ, ['signOff', CHIEF, 'A', { issue: journal }]]).code).toBe(
      'MastheadCnNumberMissing',
    );
  });
});

describe('what is printed is what was signed', () => {
  it('needs a read-through of the text that is signed', () => {
    expect(play([...TO_READ, ['signOff', CHIEF, 'B']]).code).toBe('DecisionNotAtStage');
    expect(play([...TO_READ, ['readThrough', DIRECTOR, 'B'], ['signOff', CHIEF, 'B']]).code).toBeUndefined();
  });

  it('names the article changed after 签发', () => {
    const articles = [placedArticle('a1', { hash: 'other' }), placedArticle('a2')];
    const { code, message } = play([...TO_SIGNED, ['releaseToPress', PRESS, 'B', { articles }]]);
    expect(code).toBe('IssueChangedSinceSignOff');
    expect(message).toContain('《文章a1》文字改动');
    expect(message).toContain('《文章a2》是后来加入的');
  });

  it('names what is gone, or says that the frame changed', () => {
    const gone = play([
      ...TO_RELEASED,
      ['publish', PRESS, 'B', { signedArticles: { a1: 'text-a1', a9: 'x' } }],
    ]);
    expect(gone.code).toBe('IssueChangedSinceRelease');
    expect(gone.message).toContain('少了文章 a9');
    expect(play([...TO_RELEASED, ['publish', PRESS, 'B']]).message).toContain('版权页、封面、栏目或顺序');
  });

  it('takes 签发 back by reopening and asks for the whole road again', () => {
    const { entries } = play([...TO_RELEASED, ['reopen', CHIEF]]);
    expect(entries.at(-1)?.to).toBe('planned');
    expect(play([...TO_RELEASED, ['reopen', CHIEF], ['releaseToPress', PRESS]]).code).toBe(
      'DecisionNotAtStage',
    );
  });

  it('publishes a correction as a new revision only after reading, signing and releasing it', () => {
    const { entries } = play([...TO_PUBLISHED, ['correct', CHIEF]]);
    expect(entries.at(-1)?.to).toBe('corrected');
    expect(play([...TO_PUBLISHED, ['correct', CHIEF], ['publish', PRESS]]).code).toBe('DecisionNotAtStage');
    const again = play([
      ...TO_PUBLISHED,
      ['correct', CHIEF],
      ['readThrough', DIRECTOR, 'B'],
      ['signOff', CHIEF, 'B'],
      ['releaseToPress', PRESS, 'B'],
      ['publish', PRESS, 'B'],
    ]);
    expect(issueMachine.fold(again.entries).publications).toBe(2);
    const unread = issueMachine.fold(again.entries.slice(0, -3));
    expect(issueStage(unread, 'C')).toBe('corrected');
  });
});
