import type { PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../../content/model/index.ts';
import { CORRECTION_ACTS, type CorrectionActName, type CorrectionEvent } from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { appendAudit } from '../append-audit.ts';
import { appendChained, CORRECTION_RECORDS } from '../chained-records.ts';
import { inTransaction } from '../in-transaction.ts';
import { cmsProblems, refuse } from '../problems.ts';
import type { CorrectionDesk } from './desk.ts';
import type { CorrectionRow } from './load-book.ts';

/** The words of the acts, as on the buttons. */
export const ACT_LABELS: Readonly<Record<CorrectionActName, string>> = {
  ask: '提出',
  agree: CORRECTION_ACTS.agree.label,
  decline: CORRECTION_ACTS.decline.label,
  takeBack: CORRECTION_ACTS.takeBack.label,
  apply: CORRECTION_ACTS.apply.label,
  verify: CORRECTION_ACTS.verify.label,
  redo: CORRECTION_ACTS.redo.label,
  accept: '认可改动',
};

/** Appends an event with its line in the log. */
export async function appendEvent(
  desk: CorrectionDesk,
  event: Omit<CorrectionEvent, 'seq'>,
  idempotencyKey: string,
): Promise<void> {
  const { req, issue, rows } = desk;
  const { actor, ...values } = event;
  const row = await appendChained(req, CORRECTION_RECORDS, {
    ...values,
    issue: issue.id,
    last: rows.at(-1),
    actor: actor.id,
    actorName: actor.name,
    at: new Date().toISOString(),
    idempotencyKey,
  });
  const which = event.correction > 0 ? `第 ${event.correction} 条校改` : '校改以外的改动';
  await appendAudit(req, {
    actor: actor.id,
    actorName: actor.name,
    action: `correction.${event.act}`,
    subject: row.id,
    result: 'done',
    summary: `${actor.name}对${issue.label}${which}作了“${ACT_LABELS[event.act]}”`,
    detail: { recordHash: row.recordHash, article: event.article, correction: event.correction },
  });
}

/** Another transaction can have been first: then everything is judged again on what it left. */
const ATTEMPTS = 5;

/** What somebody does to the corrections of an issue, for the log of what was refused. */
export type Attempt = { req: PayloadRequest; issue: string; act: CorrectionActName };

/** Runs `work` in a transaction; a refusal is written into the log after it, a conflict with others is tried again. */
export async function inAttempt<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await inTransaction(attempt.req, work);
    } catch (error) {
      if (error instanceof ProblemError) await auditRefused(attempt, error.problems[0]);
      if (error instanceof ProblemError || left === 1) throw error;
    }
  }
}

async function auditRefused({ req, issue, act }: Attempt, problem: Problem | undefined): Promise<void> {
  const actor = actorOf(req);
  await appendAudit(req, {
    actor: actor.id,
    actorName: actor.name,
    action: `correction.${act}`,
    subject: `issue:${issue}`,
    result: 'refused',
    summary: `${actor.name}的校改“${ACT_LABELS[act]}”没有记下：${problem?.title ?? ''}`,
    detail: { code: problem?.code },
  });
}

/** The event a request of this key has led to already. Throws `IdempotencyKeyReused` when that was another act. */
export function repeatedEvent(
  { rows }: CorrectionDesk,
  {
    act,
    idempotencyKey,
    actor,
    correction,
  }: Pick<CorrectionEvent, 'act'> & {
    idempotencyKey: string;
    actor: string;
    correction?: number;
  },
): CorrectionRow | undefined {
  const found = rows.find((row) => row.idempotencyKey === idempotencyKey);
  if (!found) return undefined;
  const isSame =
    found.act === act &&
    found.actor === actor &&
    (correction === undefined || found.correction === correction);
  if (!isSame) throw refuse(cmsProblems.keyReused());
  return found;
}
