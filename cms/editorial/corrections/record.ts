import type { ChangeSign, CorrectionEvent, CorrectionPlace } from './events.ts';
import type { CorrectionKind, CorrectionState } from './words.ts';

/** A person and the event in which they acted. */
export type ActBy = { by: CorrectionEvent['actor']; seq: number; proof: number; reason?: string };

/** How a correction was put into the text. */
export type Applied = ActBy & { field?: string; offset: number; fromHash: string; toHash: string };

/** What the events of one correction add up to. */
export type CorrectionRecord = {
  number: number;
  state: CorrectionState;
  kind: CorrectionKind;
  article: string;
  /** The proof its place belongs to: the one it was asked on, or on which it was found not done. */
  proof: number;
  place: CorrectionPlace;
  old: string;
  new: string;
  reason?: string;
  signs: readonly ChangeSign[];
  asked: ActBy;
  agreed?: ActBy;
  declined?: ActBy;
  applied?: Applied;
  verified?: ActBy;
  events: readonly CorrectionEvent[];
};

/** Changes of one article's text that nobody had asked for and somebody answers for. */
export type AcceptedChange = ActBy & { article: string; hash: string };

/** What the events of an issue add up to; corrections in order of their numbers. */
export type CorrectionBook = {
  corrections: readonly CorrectionRecord[];
  accepted: readonly AcceptedChange[];
};

/** Folds the events of one issue, in order of `seq`. */
export function foldCorrections(events: readonly CorrectionEvent[]): CorrectionBook {
  const corrections: CorrectionRecord[] = [];
  const accepted: AcceptedChange[] = [];
  for (const event of events) {
    const { act, article, hash = '', correction } = event;
    if (act === 'accept') accepted.push({ ...actBy(event), article, hash });
    else if (act === 'ask') corrections.push(newRecord(event));
    else corrections[correction - 1] = withEvent(corrections[correction - 1]!, event);
  }
  return { corrections, accepted };
}

function actBy({ actor, seq, proof, reason }: CorrectionEvent): ActBy {
  return { by: actor, seq, proof, ...(reason ? { reason } : {}) };
}

function newRecord(event: CorrectionEvent): CorrectionRecord {
  const { correction, kind, article, proof, place, oldText = '', newText = '', reason, signs = [] } = event;
  return {
    number: correction,
    state: 'asked',
    kind: kind!,
    article,
    proof,
    place: place!,
    old: oldText,
    new: newText,
    ...(reason ? { reason } : {}),
    signs,
    asked: actBy(event),
    events: [event],
  };
}

function withEvent(before: CorrectionRecord, event: CorrectionEvent): CorrectionRecord {
  const record = { ...before, events: [...before.events, event] };
  const by = actBy(event);
  switch (event.act) {
    case 'agree':
      return { ...record, state: 'agreed', agreed: by, kind: event.kind ?? before.kind };
    case 'decline':
      return { ...record, state: 'declined', declined: by };
    case 'takeBack':
      return { ...record, state: 'takenBack' };
    case 'apply':
      return { ...record, state: 'applied', applied: appliedBy(event) };
    case 'verify':
      return { ...record, state: 'verified', verified: by };
    case 'redo':
      return redone(record, event);
    default:
      throw new Error(`unknown act on a correction: ${event.act}`);
  }
}

function appliedBy(event: CorrectionEvent): Applied {
  const { offset = 0, fromHash = '', hash = '', place } = event;
  return { ...actBy(event), ...(place ? { field: place.field } : {}), offset, fromHash, toHash: hash };
}

// It waits to be put in again, at the place where it was last put in.
function redone(record: CorrectionRecord, event: CorrectionEvent): CorrectionRecord {
  const { applied, ...rest } = record;
  const { field = record.place.field, offset = record.place.offset } = applied ?? {};
  const place = { ...record.place, field, offset };
  return { ...rest, state: 'agreed', proof: event.proof, place };
}
