import type { PayloadRequest } from 'payload';
import type { Problem } from '../../../content/model/index.ts';
import { candidatesFor, isPlanner, mainDutyAt, PLANNERS } from '../../editorial/inbox/index.ts';
import { type Actor, ARTICLE_STAGES, ISSUE_STAGES, roleNames } from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { appendAudit } from '../append-audit.ts';
import type { SubjectRef } from '../decision-records.ts';
import { throughDoor } from '../door.ts';
import { inTransaction } from '../in-transaction.ts';
import { refuse } from '../problems.ts';
import { createStored, getStored } from '../stored.ts';
import { activePeople } from './load-desk.ts';
import { loadOpenSubjects } from './load-open-subjects.ts';

/** What someone sends to assign: the stage it is for, who, until when（civil date）; an absent one is taken back. */
export type AssignmentRequest = { stage: string; assignee?: string; dueOn?: string };

/**
 * Names who is to take the step of a stage, and until when; in the log. It voids no decision and touches no text. Throws
 * when the signed-in person plans nothing, the stage waits for nobody, or the named one may not take the step.
 */
export async function assign(
  req: PayloadRequest,
  subject: SubjectRef,
  request: AssignmentRequest,
): Promise<{ stage: string; assignee?: string; assigneeName?: string; dueOn?: string }> {
  const actor = actorOf(req);
  if (!isPlanner(actor.roles)) throw refuse(problems.notPlanner(actor));
  const { title, assignee } = await checkAssignment(req, subject, request);
  const { stage, dueOn } = request;
  const id = `${subject.type}:${subject.id}:${stage}`;
  const row = {
    subjectType: subject.type,
    subject: subject.id,
    stage,
    assignee: assignee?.id ?? null,
    dueOn: dueOn ?? null,
    setBy: actor.id,
    setByName: actor.name,
    at: new Date().toISOString(),
  };
  await inTransaction(req, async () => {
    await throughDoor(req, () => storeRow(req, id, row));
    await appendAudit(req, {
      actor: actor.id,
      actorName: actor.name,
      action: 'assignment.set',
      subject: `${subject.type}:${subject.id}`,
      result: 'done',
      summary: `${actor.name}把${title}的“${stageName(subject, stage)}”${assignee ? `分派给${assignee.name}` : '改为不指定人'}${dueOn ? `，${dueOn} 前办完` : ''}`,
      detail: { stage, assignee: assignee?.id ?? null, dueOn: dueOn ?? null },
    });
  });
  return {
    stage,
    ...(assignee ? { assignee: assignee.id, assigneeName: assignee.name } : {}),
    ...(dueOn ? { dueOn } : {}),
  };
}

async function checkAssignment(req: PayloadRequest, { type, id }: SubjectRef, request: AssignmentRequest) {
  const [subject] = await loadOpenSubjects(req, { type, id });
  const duty = mainDutyAt(type, request.stage);
  if (!subject || !duty) throw refuse(problems.nothingWaits(stageName({ type, id }, request.stage)));
  const people = await activePeople(req);
  const assignee = people.find((person) => person.id === request.assignee);
  const isMissing = request.assignee !== undefined && !assignee;
  if (isMissing || (assignee && candidatesFor(subject, duty, [assignee]).length === 0)) {
    const possible = candidatesFor(subject, duty, people).map(({ name }) => name);
    throw refuse(problems.notCandidate(assignee?.name ?? '这个账号', duty.label, possible));
  }
  return { title: subject.title, assignee };
}

async function storeRow(req: PayloadRequest, id: string, row: object): Promise<void> {
  if (!(await getStored(req, 'assignments', id))) {
    await createStored(req, 'assignments', { id, ...row });
    return;
  }
  const data = row as never;
  await req.payload.update({ collection: 'assignments', id, data, depth: 0, overrideAccess: true, req });
}

function stageName({ type }: SubjectRef, stage: string): string {
  const stages: Readonly<Record<string, string>> = type === 'article' ? ARTICLE_STAGES : ISSUE_STAGES;
  return stages[stage] ?? stage;
}

const problems = {
  notPlanner: ({ name }: Actor): Problem => ({
    code: 'AssignmentNotForRole',
    title: '不能分派',
    message: `分派和期限由${roleNames(PLANNERS)}来定，${name}没有这个角色，没有记下。`,
    hint: '请有这个角色的同志来定。',
  }),
  nothingWaits: (stage: string): Problem => ({
    code: 'AssignmentNotOpen',
    title: '这个环节没有要办的事',
    message: `稿件或期已经了结，或者“${stage}”环节没有要人来办的事，没有记下。`,
    hint: '请刷新页面，按现在的环节分派。',
    path: 'stage',
  }),
  notCandidate: (name: string, step: string, possible: readonly string[]): Problem => ({
    code: 'AssigneeNotEntitled',
    title: '不能分派给这个人',
    message: `${name}不能来办“${step}”：没有这个角色、账号已停用、是作者，或者已经审过别的一级；没有记下。`,
    hint:
      possible.length > 0
        ? `可以分派给：${possible.join('、')}。`
        : '现在没有人能办，请系统管理员增加有这个角色的账号。',
    path: 'assignee',
  }),
};
