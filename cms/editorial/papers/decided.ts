import type { DecisionEntry } from '../machine.ts';
import { ROLES } from '../roles.ts';
import { type Fact, moment } from './form.ts';

/** A decision with its moment, as the forms print it. */
export type Decided = DecisionEntry & { at: string };

/** Who decided, for whom, in which role and when. */
export function whoAndWhen({ actor, onBehalfOf, role, at }: Decided): string {
  const name = onBehalfOf ? `${actor.name}（代${onBehalfOf.name}）` : actor.name;
  return `${name}（${ROLES[role]}）${moment(at)}`;
}

/** The facts of one decision as they stand in a form. */
export function decisionFacts(entry: Decided): Fact[] {
  const { actor, onBehalfOf, role, at, attachment } = entry;
  return [
    ['姓名', onBehalfOf ? `${actor.name}（代${onBehalfOf.name}）` : actor.name],
    ['角色', ROLES[role]],
    ['时间', moment(at)],
    ['依据', attachment?.name],
  ];
}

/** The last decision of a name that was taken on a text; without a text the last one at all. */
export function lastOf(entries: readonly Decided[], decision: string, hash?: string): Decided | undefined {
  return entries.findLast((entry) => entry.decision === decision && (!hash || entry.hash === hash));
}
