import { type CorrectionAct, grantAct } from '../corrections/acts.ts';
import type { CorrectionRecord } from '../corrections/record.ts';
import type { CorrectionState } from '../corrections/words.ts';
import type { Actor } from '../machine.ts';
import type { IssueStage } from '../states.ts';

/** What a correction waits for in each state that is not an end. */
const NEXT: Partial<Record<CorrectionState, { act: CorrectionAct; label: string }>> = {
  asked: { act: 'agree', label: '同意或不改' },
  agreed: { act: 'apply', label: '改入' },
  applied: { act: 'verify', label: '核红' },
};

/** The corrections of one issue as far as it matters whom they wait for. */
export type CorrectionsOfIssue = {
  issue: { id: string; label: string; stage: IssueStage };
  latestProof: number;
  corrections: readonly CorrectionRecord[];
  /** Accounts that registered each article. */
  editorsOf: ReadonlyMap<string, readonly string[]>;
};

/** How many corrections of an issue wait for a person, by what is to be done. */
export type CorrectionWork = { act: CorrectionAct; label: string; count: number };

/** What one person can do now about the corrections of an issue; those that wait for a newer proof wait for nobody here. */
export function correctionWork(
  person: Actor,
  { corrections, editorsOf, ...rest }: CorrectionsOfIssue,
): CorrectionWork[] {
  const acts = corrections.flatMap((correction) => {
    const next = NEXT[correction.state];
    const responsibleEditors = editorsOf.get(correction.article) ?? [];
    const situation = { ...rest, correction, actor: person, responsibleEditors };
    return next && !grantAct(next.act, situation).problem ? [next] : [];
  });
  return Object.values(NEXT).flatMap((next) => {
    const count = acts.filter(({ act }) => act === next.act).length;
    return count > 0 ? [{ ...next, count }] : [];
  });
}

/** Corrections that were put in since the latest proof: 核红 waits for a new one. */
export function waitingForProof({
  corrections,
  latestProof,
}: Pick<CorrectionsOfIssue, 'corrections' | 'latestProof'>): number {
  return corrections.filter(
    ({ state, applied }) => state === 'applied' && (applied?.proof ?? 0) >= latestProof,
  ).length;
}
