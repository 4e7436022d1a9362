import type { Problem } from '../../../content/model/problem.ts';
import type { Actor } from '../machine.ts';
import { mayDecide, type Role } from '../roles.ts';
import { ISSUE_STAGES, type IssueStage, isFrozen } from '../states.ts';
import type { CorrectionRecord } from './record.ts';
import { correctionRefusals as refusals } from './refusals.ts';
import type { CorrectionState } from './words.ts';

/** What a person can do with a correction that stands. */
export type CorrectionAct = 'agree' | 'decline' | 'takeBack' | 'apply' | 'verify' | 'redo';

/** A correction as an act sees it. */
export type CorrectionSituation = {
  correction: CorrectionRecord;
  actor: Actor;
  issue: { label: string; stage: IssueStage };
  /** The number of the latest proof. */
  latestProof: number;
  /** Accounts that registered the article: its responsible editors. */
  responsibleEditors: readonly string[];
  /** Whether the latest proof has it; `undefined` where only the eye can tell, or no newer proof is there. */
  isDone?: boolean;
};

/** One act as data, with the one check that data cannot say. */
export type CorrectionRule = {
  label: string;
  from: readonly CorrectionState[];
  to: CorrectionState;
  roles: readonly Role[];
  reason: 'required' | 'optional';
  /** Whether it may still be done while the issue is frozen: it changes no text. */
  whileFrozen?: true;
  check?(situation: CorrectionSituation, role: Role): Problem | undefined;
};

const EDITORS: readonly Role[] = ['responsibleEditor', 'editorialDirector', 'editorInChief'];

/** Who may ask for a correction: everyone who reads the proofs. */
export const CORRECTION_ASKERS: readonly Role[] = ['proofreader', ...EDITORS, 'production'];

/** Who may accept changes that nobody had asked for. */
export const CHANGE_ACCEPTERS: readonly Role[] = ['editorialDirector', 'editorInChief'];

/** Stages at which proofs are read and corrections asked for. */
export const PROOFING_STAGES: readonly IssueStage[] = [
  'assembled',
  'firstProof',
  'secondProof',
  'thirdProof',
  'readThrough',
  'corrected',
];

/** Who makes proofs: everyone who reads them. */
export const PROOF_MAKERS: readonly Role[] = ['production', 'proofreader', ...EDITORS];

/** Stages at which proofs are made: also after 签发, when what was put in last is verified on the final proof 清样. */
export const PROOF_STAGES: readonly IssueStage[] = [...PROOFING_STAGES, 'signedOff'];

/**
 * The acts. 三审 stays in force through a correction only because a second pair of eyes stands for each step: nobody
 * agrees to what they asked for themselves, and nobody verifies what they put in themselves.
 */
export const CORRECTION_ACTS: Readonly<Record<CorrectionAct, CorrectionRule>> = {
  agree: {
    label: '同意',
    from: ['asked'],
    to: 'agreed',
    roles: EDITORS,
    reason: 'optional',
    check: (situation, role) => checkNotAsker(situation) ?? checkOwnArticle(situation, role),
  },
  decline: {
    label: '不改',
    from: ['asked', 'agreed'],
    to: 'declined',
    roles: EDITORS,
    reason: 'required',
    check: checkOwnArticle,
  },
  takeBack: {
    label: '收回',
    from: ['asked'],
    to: 'takenBack',
    roles: CORRECTION_ASKERS,
    reason: 'optional',
    check: ({ correction, actor }) =>
      correction.asked.by.id === actor.id ? undefined : refusals.notAsker(correction),
  },
  apply: {
    label: '改入',
    from: ['agreed'],
    to: 'applied',
    roles: [...EDITORS, 'production'],
    reason: 'optional',
  },
  verify: {
    label: '核红',
    from: ['applied'],
    to: 'verified',
    roles: ['proofreader'],
    reason: 'optional',
    whileFrozen: true,
    check: (situation) => checkNewerProof(situation) ?? checkDone(situation),
  },
  redo: {
    label: '没有改好',
    from: ['applied'],
    to: 'agreed',
    roles: ['proofreader'],
    reason: 'required',
    check: (situation) => checkNewerProof(situation) ?? checkNotDone(situation),
  },
};

/** The role in which a person may do an act now, or the one reason why they may not. */
export function grantAct(
  act: CorrectionAct,
  situation: CorrectionSituation,
): { role: Role; problem?: undefined } | { role?: undefined; problem: Problem } {
  const rule = CORRECTION_ACTS[act];
  const { correction, actor, issue } = situation;
  if (!rule.from.includes(correction.state)) return { problem: refusals.state(rule.label, correction) };
  const roles = mayDecide(actor.roles) ? rule.roles.filter((role) => actor.roles.includes(role)) : [];
  if (roles.length === 0) return { problem: refusals.role(actor.name, rule.label, rule.roles) };
  if (isFrozen(issue.stage) && !rule.whileFrozen)
    return { problem: refusals.frozen(issue.label, ISSUE_STAGES[issue.stage]) };
  const problems = roles.map((role) => rule.check?.(situation, role));
  const index = problems.indexOf(undefined);
  return index >= 0 ? { role: roles[index]! } : { problem: problems[0]! };
}

/** The role in which a person may accept changes nobody had asked for, or why they may not. */
export function grantAccepting({
  name,
  roles,
}: Actor): { role: Role; problem?: undefined } | { role?: undefined; problem: Problem } {
  const role = mayDecide(roles) ? CHANGE_ACCEPTERS.find((item) => roles.includes(item)) : undefined;
  return role ? { role } : { problem: refusals.role(name, '认可改动', CHANGE_ACCEPTERS) };
}

function checkNotAsker({ correction, actor }: CorrectionSituation): Problem | undefined {
  if (correction.asked.by.id !== actor.id) return undefined;
  return refusals.samePerson(correction, `${actor.name}自己提出的，不能由本人同意`);
}

// A responsible editor answers for the articles they registered; director and chief answer for all.
function checkOwnArticle(
  { correction, actor, responsibleEditors }: CorrectionSituation,
  role: Role,
): Problem | undefined {
  if (role !== 'responsibleEditor' || responsibleEditors.includes(actor.id)) return undefined;
  return refusals.notOwnArticle(correction, actor.name);
}

function checkNewerProof({ correction, actor, latestProof }: CorrectionSituation): Problem | undefined {
  const { applied } = correction;
  if (applied?.by.id === actor.id)
    return refusals.samePerson(correction, `${actor.name}自己改入的，不能由本人核红`);
  return applied && latestProof > applied.proof ? undefined : refusals.noNewerProof(correction, latestProof);
}

function checkDone({ correction, isDone, latestProof }: CorrectionSituation): Problem | undefined {
  return isDone === false ? refusals.notDone(correction, latestProof) : undefined;
}

function checkNotDone({ correction, isDone, latestProof }: CorrectionSituation): Problem | undefined {
  return isDone === true ? refusals.isDone(correction, latestProof) : undefined;
}
