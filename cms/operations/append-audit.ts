import type { PayloadRequest } from 'payload';
import { type ChainRecord, nextRecord } from '../editorial/index.ts';
import { throughDoor } from './door.ts';
import { inTransaction } from './in-transaction.ts';
import { createStored, findFirst } from './stored.ts';

/** One line of the audit log. `subject` names what it was about（article:demo-01）, `summary` says it in Chinese. */
export type AuditBody = {
  at: string;
  actor?: string;
  actorName?: string;
  action: string;
  subject?: string;
  result: 'done' | 'refused' | 'failed';
  summary: string;
  detail?: unknown;
};

type AuditDoc = AuditBody & { seq: number; prevHash: string; recordHash: string };

/** Appends a line to the audit chain, in the request's transaction when it has one. `at` is the server's clock. */
export async function appendAudit(
  req: PayloadRequest,
  body: Omit<AuditBody, 'at'>,
): Promise<ChainRecord<AuditBody>> {
  return inTransaction(req, async () => {
    const last = await lastAudit(req);
    const record = nextRecord<AuditBody>(last, { at: new Date().toISOString(), ...body });
    const data = { id: `audit:${record.seq}`, ...auditDoc(record) };
    await throughDoor(req, () => createStored(req, 'audit-log', data));
    return record;
  });
}

/** Who a line is about: the signed-in account, or a command. `who` begins its summary. */
export function auditActor(req: Pick<PayloadRequest, 'user'>): {
  actor?: string;
  actorName?: string;
  who: string;
} {
  const user = req.user as { id: unknown; name?: string | null } | null;
  if (!user) return { who: '系统命令' };
  const name = user.name ?? String(user.id);
  return { actor: String(user.id), actorName: name, who: name };
}

async function lastAudit(req: PayloadRequest) {
  const last = await findFirst<AuditDoc>(req, 'audit-log', { sort: '-seq' });
  return last && { seq: last.seq, hash: last.recordHash };
}

/** The chain hash of the line about a subject, the last one when there are several; `undefined` when there is none. */
export async function auditHashOf(req: PayloadRequest, subject: string): Promise<string | undefined> {
  const where = { subject: { equals: subject } };
  return (await findFirst<AuditDoc>(req, 'audit-log', { where, sort: '-seq' }))?.recordHash;
}

function auditDoc({ seq, prev, body, hash }: ChainRecord<AuditBody>): AuditDoc {
  return { ...body, seq, prevHash: prev, recordHash: hash };
}

const BODY_FIELDS = ['at', 'actor', 'actorName', 'action', 'subject', 'result', 'summary', 'detail'] as const;

/** A stored line as a record of the chain, to verify it. */
export function auditRecord(doc: Record<string, unknown>): ChainRecord<Record<string, unknown>> {
  const filled = BODY_FIELDS.filter((name) => doc[name] !== null && doc[name] !== undefined);
  return {
    seq: Number(doc.seq),
    prev: String(doc.prevHash),
    body: Object.fromEntries(filled.map((name) => [name, doc[name]])),
    hash: String(doc.recordHash),
  };
}
