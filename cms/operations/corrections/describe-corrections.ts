import type { PayloadRequest } from 'payload';
import type { Problem } from '../../../content/model/index.ts';
import {
  type Actor,
  CORRECTION_ACTS,
  CORRECTION_KINDS,
  CORRECTION_STATES,
  type CorrectionAct,
  type CorrectionEvent,
  type CorrectionRecord,
  grantAct,
  grantAsking,
  ROLES,
  toldWords,
  wordsAround,
} from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { ACT_LABELS } from './append-event.ts';
import { type CorrectionDesk, openCorrectionDesk, situationOf } from './desk.ts';

/** The corrections of an issue as one person sees them. */
export type CorrectionList = {
  corrections: DescribedCorrection[];
  mayAsk: boolean;
  problem?: Problem;
  latestProof: number | null;
};
export type DescribedCorrection = Awaited<ReturnType<typeof describeCorrection>>;

/** Tells every correction of an issue: where it stands, what happened to it, and what this person may do with it. */
export async function describeCorrections(req: PayloadRequest, issue: string): Promise<CorrectionList> {
  const actor = actorOf(req);
  const desk = await openCorrectionDesk(req, issue);
  const { role, problem } = grantAsking({ actor, issue: desk.issue });
  const corrections: DescribedCorrection[] = [];
  for (const correction of desk.book.corrections)
    corrections.push(await describeCorrection(desk, correction, actor));
  return {
    corrections,
    mayAsk: role !== undefined,
    ...(problem ? { problem } : {}),
    latestProof: desk.latestProof || null,
  };
}

/** The same of one correction. */
export async function describeOne(
  req: PayloadRequest,
  issue: string,
  number: number,
): Promise<DescribedCorrection> {
  const desk = await openCorrectionDesk(req, issue);
  return describeCorrection(desk, desk.book.corrections[number - 1]!, actorOf(req));
}

async function describeCorrection(desk: CorrectionDesk, correction: CorrectionRecord, actor: Actor) {
  const situation = await situationOf(desk, correction, actor);
  const { number, state, kind, article, place, asked, agreed, declined, applied, verified } = correction;
  const { field, from, ...where } = place;
  const { isDone } = situation;
  return {
    number,
    state,
    stateLabel: CORRECTION_STATES[state],
    kind,
    kindLabel: CORRECTION_KINDS[kind],
    article,
    ...(await aroundOf(desk, correction)),
    proof: correction.proof,
    place: { ...where, path: field, ...(from === undefined ? {} : { from }) },
    ...toldWords(correction),
    ...(correction.reason ? { reason: correction.reason } : {}),
    warnings: correction.signs,
    ...(isDone === undefined ? {} : { isDone }),
    ...timed(desk, 'asked', asked),
    ...timed(desk, 'agreed', agreed),
    ...timed(desk, 'declined', declined),
    ...(declined?.reason ? { declineReason: declined.reason } : {}),
    ...timed(desk, 'applied', applied),
    ...timed(desk, 'verified', verified),
    ...(verified ? { verifiedOn: verified.proof } : {}),
    events: correction.events.map((event) => describeEvent(desk, event)),
    offers: (Object.keys(CORRECTION_ACTS) as CorrectionAct[]).flatMap((act) => {
      const { from: states, label, reason } = CORRECTION_ACTS[act];
      if (!states.includes(state)) return [];
      const { problem } = grantAct(act, situation);
      return [
        {
          act,
          label,
          allowed: !problem,
          needsReason: reason === 'required',
          ...(problem ? { problem } : {}),
        },
      ];
    }),
  };
}

type Name = 'asked' | 'agreed' | 'declined' | 'applied' | 'verified';
type Timed = { [Key in `${Name}By` | `${Name}At`]?: string };

function timed({ rows }: CorrectionDesk, name: Name, act?: { by: { name: string }; seq: number }): Timed {
  return act ? { [`${name}By`]: act.by.name, [`${name}At`]: rows[act.seq - 1]?.at } : {};
}

function describeEvent(
  { rows }: CorrectionDesk,
  { seq, act, actor, role, reason, kind, proof }: CorrectionEvent,
) {
  return {
    seq,
    act,
    label: ACT_LABELS[act],
    actorName: actor.name,
    roleLabel: ROLES[role],
    at: rows[seq - 1]!.at,
    proof,
    ...(reason ? { reason } : {}),
    ...(kind ? { kind } : {}),
  };
}

/** About this many characters are shown on each side of a correction. */
const AROUND = 12;

async function aroundOf(desk: CorrectionDesk, correction: CorrectionRecord) {
  const { article, proof } = correction;
  const found = (await desk.textOf(proof)).articles.find(({ id }) => id === article);
  const context = found ? wordsAround(found, correction, AROUND) : { before: '', after: '' };
  return { articleTitle: found?.title ?? article, context };
}
