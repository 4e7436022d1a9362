import { describe, expect, it } from 'vitest';
import {
  CORRECTION_ACTS,
  CORRECTION_STATES,
  type CorrectionAct,
  type CorrectionSituation,
  type CorrectionState,
  grantAct,
  ISSUE_STAGES,
  type IssueStage,
  ROLES,
  type Role,
} from '../../../../../cms/editorial/index.ts';
import { actor } from '../builders.ts';
import { ask, bookOf } from './book.ts';

/** Act → state → who may, as the office would write it: E 责任编辑, D 编辑室主任, Z 总编, P 校对, T 出版. */
const TABLE: Record<CorrectionAct, Partial<Record<CorrectionState, string>>> = {
  agree: { asked: 'EDZ' },
  decline: { asked: 'EDZ', agreed: 'EDZ' },
  takeBack: { asked: 'EDZPT' },
  apply: { agreed: 'EDZT' },
  verify: { applied: 'P' },
  redo: { applied: 'P' },
};
const LETTERS: Partial<Record<Role, string>> = {
  responsibleEditor: 'E',
  editorialDirector: 'D',
  editorInChief: 'Z',
  proofreader: 'P',
  production: 'T',
};

const ROADS: Record<CorrectionState, Parameters<typeof bookOf>[0]> = {
  asked: [],
  agreed: [{ act: 'agree' }],
  declined: [{ act: 'decline' }],
  takenBack: [{ act: 'takeBack' }],
  applied: [{ act: 'agree' }, { act: 'apply', offset: 0, hash: 'h' }],
  verified: [{ act: 'agree' }, { act: 'apply', offset: 0, hash: 'h' }, { act: 'verify', proof: 2 }],
};

function situation(state: CorrectionState, role: Role, changes: Partial<CorrectionSituation> = {}) {
  const asker = { id: 'asker', name: 'asker' };
  const [correction] = bookOf([{ ...ask(1, 0, '象', '像'), actor: asker }, ...ROADS[state]]).corrections;
  return {
    correction: correction!,
    actor: actor('me', role),
    issue: { label: '2026年第3期', stage: 'firstProof' as IssueStage },
    latestProof: 2,
    responsibleEditors: ['me'],
    ...changes,
  };
}

const cells = (Object.keys(TABLE) as CorrectionAct[]).flatMap((act) =>
  (Object.keys(CORRECTION_STATES) as CorrectionState[]).flatMap((state) =>
    (Object.keys(ROLES) as Role[]).map((role) => ({ act, state, role })),
  ),
);

describe('the table of acts', () => {
  it.each(cells)('$act at $state by $role', ({ act, state, role }) => {
    const own = act === 'takeBack' ? { actor: actor('asker', role) } : {};
    const { role: granted, problem } = grantAct(act, situation(state, role, own));
    const letter = LETTERS[role];
    const isEntitled = letter !== undefined && (TABLE[act][state] ?? '').includes(letter);
    expect(granted).toBe(isEntitled ? role : undefined);
    if (!problem) return;
    expect(problem.code).toBe(TABLE[act][state] ? 'CorrectionNotForRole' : 'CorrectionNotAtState');
  });

  it('leads where it says', () => {
    for (const [state, road] of Object.entries(ROADS)) {
      const last = road.at(-1)?.act as CorrectionAct | undefined;
      expect(last ? CORRECTION_ACTS[last].to : 'asked').toBe(state);
      expect(situation(state as CorrectionState, 'proofreader').correction.state).toBe(state);
    }
  });
});

describe('what the table does not say', () => {
  const code = (
    act: CorrectionAct,
    state: CorrectionState,
    role: Role,
    changes: Partial<CorrectionSituation>,
  ) => grantAct(act, situation(state, role, changes)).problem?.code;
  const applier = actor('apply', 'proofreader');

  it.each<[string, CorrectionAct, CorrectionState, Role, Partial<CorrectionSituation>, string]>([
    [
      'nobody agrees to what they asked',
      'agree',
      'asked',
      'editorInChief',
      { actor: actor('asker', 'editorInChief') },
      'CorrectionSamePerson',
    ],
    [
      'an editor only of their own article',
      'agree',
      'asked',
      'responsibleEditor',
      { responsibleEditors: [] },
      'CorrectionNotForRole',
    ],
    [
      'declining too',
      'decline',
      'agreed',
      'responsibleEditor',
      { responsibleEditors: ['other'] },
      'CorrectionNotForRole',
    ],
    ['only the asker takes back', 'takeBack', 'asked', 'proofreader', {}, 'CorrectionSamePerson'],
    [
      'nobody verifies what they put in',
      'verify',
      'applied',
      'proofreader',
      { actor: applier },
      'CorrectionSamePerson',
    ],
    [
      'only on a newer proof',
      'verify',
      'applied',
      'proofreader',
      { latestProof: 1 },
      'CorrectionProofNotNewer',
    ],
    ['not what is not done', 'verify', 'applied', 'proofreader', { isDone: false }, 'CorrectionNotDone'],
    [
      'nothing goes back that is done',
      'redo',
      'applied',
      'proofreader',
      { isDone: true },
      'CorrectionIsDone',
    ],
    [
      'an auditor decides nothing beside',
      'verify',
      'applied',
      'proofreader',
      { actor: actor('x', 'proofreader', 'auditor') },
      'CorrectionNotForRole',
    ],
  ])('%s', (_name, act, state, role, changes, wanted) => {
    expect(code(act, state, role, changes)).toBe(wanted);
  });

  it('a director agrees on any article; verifying by eye is allowed', () => {
    expect(code('agree', 'asked', 'editorialDirector', { responsibleEditors: [] })).toBeUndefined();
    expect(code('verify', 'applied', 'proofreader', {})).toBeUndefined();
    expect(code('redo', 'applied', 'proofreader', {})).toBeUndefined();
  });

  it('a frozen issue takes no change, and is still verified', () => {
    for (const stage of Object.keys(ISSUE_STAGES) as IssueStage[]) {
      const isFrozen = ['signedOff', 'released', 'published'].includes(stage);
      const changes = { issue: { label: '2026年第3期', stage } };
      expect(code('apply', 'agreed', 'production', changes)).toBe(isFrozen ? 'IssueFrozen' : undefined);
      expect(code('verify', 'applied', 'proofreader', changes)).toBeUndefined();
    }
  });
});
