import type { PayloadRequest, Where } from 'payload';
import { sha256 } from '../../content/model/index.ts';
import {
  type ChainRecord,
  type DecisionEntry,
  nextRecord,
  type ReviewWarning,
  reviewGuard,
} from '../editorial/index.ts';
import { throughDoor } from './door.ts';
import { createStored, findFirst, findStored } from './stored.ts';

export type SubjectType = 'article' | 'issue';

/** A subject of decisions in the CMS. */
export type SubjectRef = { type: SubjectType; id: string };

/** What is recorded with an entry: when, on which saved revision, by which request, and the text itself. */
export type DecisionCircumstances = {
  revision: number;
  at: string;
  idempotencyKey: string;
  /** The text as it was decided on: an article's canonical text, an issue's canonical JSON. */
  canonicalText: string;
  /** For an issue: the hash of every article in it. */
  articleHashes?: Record<string, string>;
  /** Signs that a review may be one in name only. */
  warnings?: ReviewWarning[];
};

/** A decision as stored: the entry of the rules and its circumstances, chained to the subject's earlier ones. */
export type DecisionRecord = DecisionEntry & DecisionCircumstances & { prevHash: string; recordHash: string };

type DecisionDoc = Record<string, unknown>;

const ENTRY_FIELDS = [
  'seq',
  'decision',
  'role',
  'from',
  'to',
  'hash',
  'opinion',
  'attachment',
  'onBehalfOf',
  'issue',
  'proof',
  'correction',
] as const;
const CIRCUMSTANCE_FIELDS = [
  'revision',
  'at',
  'idempotencyKey',
  'canonicalText',
  'articleHashes',
  'warnings',
] as const;

/** The unique key of a decision. */
export function decisionKey({ type, id }: SubjectRef, seq: number): string {
  return `${type}:${id}:${seq}`;
}

/** Every decision on a subject in order of `seq`. */
export async function loadDecisions(req: PayloadRequest, subject: SubjectRef): Promise<DecisionRecord[]> {
  return (await loadDecisionRows(req, subject)).map(({ record }) => record);
}

/**
 * The decisions of many subjects at once, by subject and in order of `seq`, without the texts they were taken on: enough
 * to say where each stands.
 */
export async function loadDecisionsOfMany(
  req: PayloadRequest,
  type: SubjectType,
  ids: readonly string[],
): Promise<Map<string, DecisionRecord[]>> {
  const where: Where = { and: [{ subjectType: { equals: type } }, { subject: { in: [...ids] } }] };
  const withoutTexts = [...ENTRY_FIELDS, ...CIRCUMSTANCE_FIELDS, 'subject', 'actor', 'actorName'].filter(
    (name) => name !== 'canonicalText' && name !== 'articleHashes',
  );
  const select = Object.fromEntries(withoutTexts.map((name) => [name, true as const]));
  const docs =
    ids.length === 0 ? [] : await findStored<DecisionDoc>(req, 'decisions', { where, sort: 'seq', select });
  const bySubject = Map.groupBy(docs, (doc) => String(doc.subject));
  return new Map([...bySubject].map(([id, rows]) => [id, rows.map(recordOf)]));
}

/** The same with the id each is stored under, to verify them. */
export async function loadDecisionRows(
  req: PayloadRequest,
  subject: SubjectRef,
): Promise<{ id: string; guard: unknown; record: DecisionRecord }[]> {
  const where: Where = {
    and: [{ subjectType: { equals: subject.type } }, { subject: { equals: subject.id } }],
  };
  const docs = await findStored<DecisionDoc>(req, 'decisions', { where, sort: 'seq' });
  return docs.map((doc) => ({ id: String(doc.id), guard: doc.guard, record: recordOf(doc) }));
}

/** The decision a request of this key has already led to. */
export async function findByIdempotencyKey(
  req: PayloadRequest,
  key: string,
): Promise<{ subject: SubjectRef; record: DecisionRecord } | undefined> {
  const where = { idempotencyKey: { equals: key } };
  const doc = await findFirst<DecisionDoc>(req, 'decisions', { where });
  if (!doc) return undefined;
  return {
    subject: { type: doc.subjectType as SubjectType, id: String(doc.subject) },
    record: recordOf(doc),
  };
}

/** Appends a decision; the database refuses a second one of the same subject and `seq`. */
export async function appendDecision({
  req,
  subject,
  entry,
  circumstances,
  history,
}: {
  req: PayloadRequest;
  subject: SubjectRef;
  entry: DecisionEntry;
  circumstances: DecisionCircumstances;
  /** The subject's decisions so far. */
  history: readonly DecisionRecord[];
}): Promise<DecisionRecord> {
  const body = chainBody(subject, { ...entry, ...circumstances });
  const last = history.at(-1);
  const link = nextRecord(last && { seq: last.seq, hash: last.recordHash }, body);
  const record = { ...entry, ...circumstances, prevHash: link.prev, recordHash: link.hash };
  const { actor, ...rest } = record;
  const data = {
    id: decisionKey(subject, entry.seq),
    subjectType: subject.type,
    subject: subject.id,
    ...rest,
    actor: actor.id,
    actorName: actor.name,
    guard: guardOf(subject, entry, history),
  };
  await throughDoor(req, () => createStored(req, 'decisions', data));
  return record;
}

/** The unique `guard` of a decision: that of its review, else its own key. */
export function guardOf(
  subject: SubjectRef,
  entry: DecisionEntry,
  history: readonly DecisionEntry[],
): string {
  const review = subject.type === 'article' ? reviewGuard(subject.id, entry, history) : undefined;
  return review ?? decisionKey(subject, entry.seq);
}

/** The stored decisions of one subject as links of its chain, to verify them. */
export function decisionChain(
  subject: SubjectRef,
  records: readonly DecisionRecord[],
): ChainRecord<unknown>[] {
  return records.map((record) => ({
    seq: record.seq,
    prev: record.prevHash,
    body: chainBody(subject, record),
    hash: record.recordHash,
  }));
}

// The text goes in by its hash, so that verifying a record proves the kept text too.
function chainBody(subject: SubjectRef, record: DecisionEntry & DecisionCircumstances) {
  const { actor, canonicalText, ...rest } = pickFields(record);
  return { ...rest, subject, actor, canonicalTextHash: sha256(canonicalText) };
}

function pickFields(record: DecisionEntry & DecisionCircumstances) {
  const values = record as unknown as Record<string, unknown>;
  const names = [...ENTRY_FIELDS, ...CIRCUMSTANCE_FIELDS].filter((name) => values[name] !== undefined);
  return {
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
    actor: { id: record.actor.id, name: record.actor.name },
    canonicalText: record.canonicalText,
  };
}

function recordOf(doc: DecisionDoc): DecisionRecord {
  const names = [...ENTRY_FIELDS, ...CIRCUMSTANCE_FIELDS, 'prevHash', 'recordHash'];
  const filled = names.filter((name) => doc[name] !== null && doc[name] !== undefined);
  const values = Object.fromEntries(filled.map((name) => [name, doc[name]]));
  return {
    ...values,
    actor: { id: String(doc.actor), name: String(doc.actorName) },
  } as unknown as DecisionRecord;
}
