import type { PayloadRequest } from 'payload';
import { appendAudit } from './append-audit.ts';
import { type DecisionRecord, decisionKey, type SubjectRef } from './decision-records.ts';

/** Writes the line of a taken decision, with its hash: the log and the decisions are compared by it. */
export async function auditDecision(
  req: PayloadRequest,
  { ref, name, label, record }: { ref: SubjectRef; name: string; label: string; record: DecisionRecord },
): Promise<void> {
  const { actor, decision, recordHash, hash, role, seq } = record;
  await appendAudit(req, {
    actor: actor.id,
    actorName: actor.name,
    action: `decision.${decision}`,
    subject: decisionKey(ref, seq),
    result: 'done',
    summary: `${actor.name}对${name}作了“${label}”`,
    detail: { recordHash, hash, role },
  });
}
