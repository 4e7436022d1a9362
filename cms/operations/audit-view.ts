import type { PayloadRequest } from 'payload';
import { toCsv } from '../../content/model/csv.ts';
import { findBreaks, mayDecide } from '../editorial/index.ts';
import { actorOf } from './actor.ts';
import { appendAudit, auditRecord } from './append-audit.ts';
import { type AuditFilter, auditWhere } from './audit-filter.ts';
import { AUDIT_RESULTS, auditActionLabel } from './audit-words.ts';
import { inTransaction } from './in-transaction.ts';
import { cmsProblems, refuse } from './problems.ts';
import { findStored } from './stored.ts';

/** Whether the chain is whole, up to which line, and where it is broken first. */
export type AuditState = { lines: number; head?: string; isWhole: boolean; brokenAt?: number };

type Line = {
  seq: number;
  at: string;
  actorName?: string | null;
  action: string;
  subject?: string | null;
  result: string;
  summary: string;
  recordHash: string;
};

/** Only who holds the office of auditor reads the log. Throws `ProblemError`. */
export function auditorOf(req: PayloadRequest) {
  const actor = actorOf(req);
  if (!actor.roles.includes('auditor') || mayDecide(actor.roles))
    throw refuse(cmsProblems.notAuditor(actor.name));
  return actor;
}

/** Hashes every line again. */
export async function auditState(req: PayloadRequest): Promise<AuditState> {
  auditorOf(req);
  const docs = await findStored<Record<string, unknown>>(req, 'audit-log', { sort: 'seq' });
  const [broken] = findBreaks(docs.map(auditRecord));
  const head = docs.at(-1)?.recordHash;
  return {
    lines: docs.length,
    ...(head ? { head: String(head) } : {}),
    isWhole: broken === undefined,
    ...(broken ? { brokenAt: broken.seq } : {}),
  };
}

const HEADS = ['序号', '时间', '姓名', '事项', '对象', '结果', '摘要', '本条的校验值'];

/** The lines of a filter as CSV, oldest first. The export is itself a line of the log, and not among those exported. */
export async function exportAudit(req: PayloadRequest, filter: AuditFilter): Promise<string> {
  const actor = auditorOf(req);
  return inTransaction(req, async () => {
    const lines = await findStored<Line>(req, 'audit-log', { where: auditWhere(filter), sort: 'seq' });
    await appendAudit(req, {
      actor: actor.id,
      actorName: actor.name,
      action: 'audit.export',
      subject: 'audit-log',
      result: 'done',
      summary: `${actor.name}导出了审计日志 ${lines.length} 条`,
      detail: { filter, lines: lines.length },
    });
    return toCsv([HEADS, ...lines.map(cellsOf)]);
  });
}

function cellsOf(line: Line): (string | number)[] {
  const { seq, at, actorName, action, subject, result, summary, recordHash } = line;
  const words = [
    actorName ?? '系统',
    auditActionLabel(action),
    subject ?? '',
    AUDIT_RESULTS[result] ?? result,
  ];
  return [seq, at, ...words, summary, recordHash];
}
