import type { Problem } from '../../content/model/problem.ts';
import { checkDelegation } from './delegation.ts';
import type {
  Actor,
  AppliedCorrection,
  Attachment,
  DecisionEntry,
  DecisionRule,
  Machine,
  Subject,
} from './machine.ts';
import { refusals } from './refusals.ts';
import { mayDecide, type Role } from './roles.ts';

/** Where a subject stands: everything a decision is judged on. */
export type Situation<S extends Subject, R, Stage extends string> = {
  machine: Machine<S, R, Stage>;
  subject: S;
  /** All decisions taken so far, in order of `seq`. */
  history: readonly DecisionEntry[];
  actor: Actor;
};

/** What someone wants to decide. `hash` is the hash of the text they were shown. */
export type Proposal = {
  decision: string;
  role?: Role;
  hash: string;
  opinion?: string;
  attachment?: Attachment;
  issue?: string;
  /** The person on whose behalf it is taken. */
  onBehalfOf?: Actor;
  /** For `applyCorrection`. */
  correction?: AppliedCorrection;
};

export type Judgement =
  | { entry: DecisionEntry; problem?: undefined }
  | { entry?: undefined; problem: Problem };

/** A decision as offered to one person: whether they may take it now, and if not why. */
export type Offer = {
  name: string;
  label: string;
  allowed: boolean;
  role?: Role;
  needsOpinion: boolean;
  needsAttachment: boolean;
  needsPassword: boolean;
  problem?: Problem;
};

/**
 * Judges one proposal: the entry to append, or the one reason against it. Pure: the caller makes sure that `history`
 * is complete and appends the entry under a unique key of subject and `seq`.
 */
export function judge<S extends Subject, R, Stage extends string>(
  situation: Situation<S, R, Stage>,
  proposal: Proposal,
): Judgement {
  const rule = situation.machine.rules.find(({ name }) => name === proposal.decision);
  if (!rule) return { problem: refusals.unknown(proposal.decision) };
  if (proposal.hash !== situation.subject.hash) return { problem: refusals.changed(situation.subject.label) };
  const grant = findGrant(situation, rule, proposal.role);
  if (grant.problem) return { problem: grant.problem };
  const unfounded = checkPrincipal(situation, rule, proposal, grant.role);
  if (unfounded) return { problem: unfounded };
  const missing = missingInput(rule, proposal);
  return missing ? { problem: missing } : { entry: makeEntry(situation, rule, proposal, grant.role) };
}

/**
 * Every decision with whether this person may take it now; those not of this stage and those that only a command takes
 * are left out.
 */
export function offers<S extends Subject, R, Stage extends string>(
  situation: Situation<S, R, Stage>,
): Offer[] {
  const stage = presentStage(situation);
  return situation.machine.rules
    .filter((rule) => rule.from[stage] && !rule.byCommand)
    .map((rule) => {
      const { role, problem } = findGrant(situation, rule);
      const { name, label } = rule;
      const needs = {
        needsOpinion: rule.opinion === 'required',
        needsAttachment: rule.attachment === 'required',
        needsPassword: rule.password === 'required',
      };
      return { name, label, allowed: !problem, ...(problem ? { problem } : { role }), ...needs };
    });
}

/** The stage the history means for the present text. */
export function presentStage<S extends Subject, R, Stage extends string>({
  machine,
  subject,
  history,
}: Pick<Situation<S, R, Stage>, 'machine' | 'subject' | 'history'>): Stage {
  return machine.stageOf(machine.fold(history), subject.hash);
}

type Grant = { role: Role; problem?: undefined } | { role?: undefined; problem: Problem };

// Of several roles a person holds, the first one that may is taken.
function findGrant<S extends Subject, R, Stage extends string>(
  situation: Situation<S, R, Stage>,
  rule: DecisionRule<S, R, Stage>,
  wanted?: Role,
): Grant {
  const { machine, subject, actor } = situation;
  if (!mayDecide(actor.roles)) return { problem: refusals.separatedDuties(actor.name, rule.label) };
  const stage = presentStage(situation);
  const entitled = rule.from[stage];
  if (!entitled) return { problem: notAtStage(situation, rule, stage) };
  const roles = entitled.filter((role) => actor.roles.includes(role) && (!wanted || role === wanted));
  if (roles.length === 0) return { problem: refusals.role(actor.name, rule.label, entitled) };
  const record = machine.fold(situation.history);
  const problems = roles.map((role) => rule.check?.({ subject, record, actor, role }));
  const index = problems.indexOf(undefined);
  return index >= 0 ? { role: roles[index]! } : { problem: problems[0]! };
}

// What the rule asks of the person who acts it asks of the one they act for too: no delegation leads round 三审.
function checkPrincipal<S extends Subject, R, Stage extends string>(
  { machine, subject, history, actor }: Situation<S, R, Stage>,
  rule: DecisionRule<S, R, Stage>,
  { onBehalfOf: principal }: Proposal,
  role: Role,
): Problem | undefined {
  if (!principal) return undefined;
  const record = machine.fold(history);
  return (
    checkDelegation({ actor, principal, role }) ?? rule.check?.({ subject, record, actor: principal, role })
  );
}

function notAtStage<S extends Subject, R, Stage extends string>(
  { machine, subject }: Situation<S, R, Stage>,
  rule: DecisionRule<S, R, Stage>,
  stage: Stage,
): Problem {
  const wanted = (Object.keys(rule.from) as Stage[]).map((from) => machine.stages[from]);
  return refusals.stage(rule.label, subject.label, machine.stages[stage], wanted);
}

function missingInput<S extends Subject, R, Stage extends string>(
  rule: DecisionRule<S, R, Stage>,
  { opinion, attachment, correction }: Proposal,
): Problem | undefined {
  if (rule.correction === 'required' && !correction) return refusals.byOperation(rule.label);
  if (rule.opinion === 'required' && !opinion?.trim()) return refusals.opinion(rule.label);
  if (rule.attachment === 'required' && !attachment?.name.trim()) return refusals.attachment(rule.label);
  return undefined;
}

function makeEntry<S extends Subject, R, Stage extends string>(
  { machine, subject, history, actor }: Situation<S, R, Stage>,
  rule: DecisionRule<S, R, Stage>,
  { opinion, attachment, issue, onBehalfOf, correction }: Proposal,
  role: Role,
): DecisionEntry {
  const entry: DecisionEntry = {
    seq: history.length + 1,
    decision: rule.name,
    role,
    actor: { id: actor.id, name: actor.name },
    ...(onBehalfOf ? { onBehalfOf: { id: onBehalfOf.id, name: onBehalfOf.name } } : {}),
    from: presentStage({ machine, subject, history }),
    to: '',
    hash: subject.hash,
    ...(opinion?.trim() ? { opinion: opinion.trim() } : {}),
    ...(attachment ? { attachment } : {}),
    ...(issue ? { issue } : {}),
    ...proofNamed(rule, subject),
    ...(correction ? { correction } : {}),
  };
  // A correction leads to another text: where that stands is what the decision leads to.
  const after = correction ? { ...subject, hash: correction.toHash } : subject;
  return { ...entry, to: presentStage({ machine, subject: after, history: [...history, entry] }) };
}

function proofNamed<S extends Subject, R, Stage extends string>(
  { onProof }: DecisionRule<S, R, Stage>,
  { proofing }: Subject,
): Pick<DecisionEntry, 'proof'> {
  const latest = onProof && proofing?.latestProof;
  return latest ? { proof: { number: latest.number, sha256: latest.sha256 } } : {};
}
