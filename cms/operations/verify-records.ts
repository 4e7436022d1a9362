import type { PayloadRequest } from 'payload';
import { type ChainBreak, type ChainRecord, findBreaks } from '../editorial/index.ts';
import { auditRecord } from './append-audit.ts';
import {
  type ChainedCollection,
  type ChainedRow,
  CORRECTION_RECORDS,
  chainedKey,
  chainedLink,
  PROOF_RECORDS,
} from './chained-records.ts';
import {
  decisionChain,
  decisionKey,
  guardOf,
  loadDecisionRows,
  type SubjectRef,
} from './decision-records.ts';
import { inTransaction } from './in-transaction.ts';
import { findStored } from './stored.ts';

/** One record that is not as it was written. `row` is its stored id. */
export type RecordFault = { row: string; reason: keyof typeof REASONS; message: string };

/** What was looked at and everything found wrong: the audit log first, then decisions, proofs and corrections in order. */
export type Verification = {
  auditLines: number;
  /** The hash of the last line of the audit log. */
  auditHead?: string;
  decisions: number;
  subjects: number;
  proofs: number;
  /** Events of corrections. */
  corrections: number;
  faults: RecordFault[];
};

const REASONS = {
  hash: '内容与校验值不符，这一条被改动过',
  prev: '与前一条不相扣，这一条或前一条被整条改写过',
  seq: '序号不连续，这里缺了记录或者序号被改动过',
  id: '编号与内容不符，编号被改动过',
  guard: '防重审标记与内容不符，标记被改动过',
  unlogged: '审计日志里没有与它相同的一条，记录或日志被改写过',
  missing: '审计日志里有这一条，记录里却没有',
  headMissing: '公布过的日志校验值不在日志里，日志被截断或重写过',
} as const;

/**
 * Hashes every line of the audit log, every decision, proof and event of a correction and every text kept with one again,
 * and compares log and records with each other. `heads` are hashes of log lines known from elsewhere（manifests of published issues）. Changes nothing;
 * the transaction is for one view of both, whatever is decided meanwhile.
 */
export async function verifyRecords(
  req: PayloadRequest,
  heads: readonly string[] = [],
): Promise<Verification> {
  return inTransaction(req, () => verifyAll(req, heads));
}

async function verifyAll(req: PayloadRequest, heads: readonly string[]): Promise<Verification> {
  const log = await verifyLog(req, heads);
  const subjects = await decidedSubjects(req);
  const logged = new Map(log.recorded);
  const faults = [...log.faults];
  let decisions = 0;
  for (const subject of subjects) {
    const found = await verifySubject(req, subject, logged);
    decisions += found.count;
    faults.push(...found.faults);
  }
  const proofs = await verifyChained(req, PROOF_RECORDS, logged);
  const corrections = await verifyChained(req, CORRECTION_RECORDS, logged);
  faults.push(...proofs.faults, ...corrections.faults);
  faults.push(...[...logged.keys()].map((row) => fault(row, 'missing')));
  return {
    auditLines: log.records.length,
    auditHead: log.records.at(-1)?.hash,
    decisions,
    subjects: subjects.length,
    proofs: proofs.count,
    corrections: corrections.count,
    faults,
  };
}

async function verifyLog(req: PayloadRequest, heads: readonly string[]) {
  const docs = await findStored<Record<string, unknown>>(req, 'audit-log', { sort: 'seq' });
  const records = docs.map(auditRecord);
  const hashes = new Set(records.map(({ hash }) => hash));
  const faults = [
    ...chainFaults(
      records,
      docs.map((doc) => String(doc.id)),
      (index) => `audit:${docs[index]?.seq}`,
    ),
    ...heads.filter((head) => !hashes.has(head)).map((head) => fault(head, 'headMissing')),
  ];
  return { records, faults, recorded: records.flatMap(loggedRecord) };
}

// Lines about a record name it and its hash.
function loggedRecord({ body }: ChainRecord<Record<string, unknown>>): [string, unknown][] {
  const isRecord =
    /^(decision|correction)\.|^proof\.make$/.test(String(body.action)) && body.result === 'done';
  const { recordHash } = (body.detail ?? {}) as { recordHash?: unknown };
  return isRecord ? [[String(body.subject), recordHash]] : [];
}

async function decidedSubjects(req: PayloadRequest): Promise<SubjectRef[]> {
  type Row = { subjectType: SubjectRef['type']; subject: string };
  const select = { subjectType: true, subject: true } as const;
  const rows = await findStored<Row>(req, 'decisions', { sort: 'id', select });
  const byKey = new Map(
    rows.map(({ subjectType, subject }) => [`${subjectType}:${subject}`, { type: subjectType, id: subject }]),
  );
  return [...byKey.values()];
}

async function verifySubject(req: PayloadRequest, subject: SubjectRef, logged: Map<string, unknown>) {
  const rows = await loadDecisionRows(req, subject);
  const records = rows.map(({ record }) => record);
  const chain = decisionChain(subject, records);
  const ids = rows.map(({ id }) => id);
  const faults = chainFaults(chain, ids, (index) => decisionKey(subject, chain[index]!.seq));
  const known = new Set(faults.map(({ row }) => row));
  for (const { id, guard, record } of rows) {
    const isLogged = logged.get(id) === record.recordHash;
    const isGuarded = guard === guardOf(subject, record, records);
    if (!known.has(id) && !isGuarded) faults.push(fault(id, 'guard'));
    else if (!known.has(id) && !isLogged) faults.push(fault(id, 'unlogged'));
    logged.delete(id);
  }
  return { count: rows.length, faults };
}

async function verifyChained(
  req: PayloadRequest,
  records: ChainedCollection,
  logged: Map<string, unknown>,
): Promise<{ count: number; faults: RecordFault[] }> {
  const rows = await findStored<ChainedRow>(req, records.collection, { sort: 'seq' });
  const faults: RecordFault[] = [];
  for (const [issue, own] of Map.groupBy(rows, ({ issue }) => String(issue))) {
    const ids = own.map(({ id }) => id);
    const links = own.map((row) => chainedLink(records, row));
    const found = chainFaults(links, ids, (index) => chainedKey(records, issue, links[index]!.seq));
    const known = new Set(found.map(({ row }) => row));
    const unlogged = own.filter(({ id, recordHash }) => !known.has(id) && logged.get(id) !== recordHash);
    faults.push(...found, ...unlogged.map(({ id }) => fault(id, 'unlogged')));
    for (const id of ids) logged.delete(id);
  }
  return { count: rows.length, faults };
}

function chainFaults(
  chain: readonly ChainRecord<unknown>[],
  ids: readonly string[],
  idOf: (index: number) => string,
): RecordFault[] {
  const breaks = new Map<number, ChainBreak>(findBreaks(chain).map((item) => [item.index, item]));
  return ids.flatMap((id, index) => {
    const reason = breaks.get(index)?.reason ?? (id === idOf(index) ? undefined : 'id');
    return reason ? [fault(id, reason)] : [];
  });
}

function fault(row: string, reason: keyof typeof REASONS): RecordFault {
  return { row, reason, message: REASONS[reason] };
}
