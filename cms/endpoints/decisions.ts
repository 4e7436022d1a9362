import type { Endpoint, PayloadRequest } from 'payload';
import { articleMachine, issueMachine } from '../editorial/index.ts';
import { refusals } from '../editorial/refusals.ts';
import { actorOf } from '../operations/actor.ts';
import { confirmPassword } from '../operations/confirm-password.ts';
import type { SubjectRef, SubjectType } from '../operations/decision-records.ts';
import { describeSubject } from '../operations/describe-subject.ts';
import { cmsProblems, refuse } from '../operations/problems.ts';
import { takeDecision } from '../operations/take-decision.ts';
import { readDecisionRequest } from './decision-request.ts';
import { respond } from './respond.ts';

/** `GET …/:id/decisions` what was decided and what may be decided now; `POST …/:id/decisions` takes a decision. */
function decisionEndpoints(type: SubjectType): Endpoint[] {
  return [
    {
      path: '/:id/decisions',
      method: 'get',
      handler: (req) =>
        respond(async () => describeSubject({ req, subject: await readableSubject(req, type) })),
    },
    {
      path: '/:id/decisions',
      method: 'post',
      handler: (req) =>
        respond(async () => {
          const subject = await readableSubject(req, type);
          const { password, ...request } = await readDecisionRequest(req);
          refuseByHand(type, request.decision);
          const isConfirmed = await confirmPassword({ req, subject, decision: request.decision, password });
          const { record, isRepeated } = await takeDecision({
            req,
            subject,
            request: { ...request, isConfirmed },
          });
          const { canonicalText: _, ...decision } = record;
          return { decision, isRepeated, ...(await describeSubject({ req, subject })) };
        }),
    },
  ];
}

const RULES = { article: articleMachine.rules, issue: issueMachine.rules } as const;

// 出刊 without a snapshot would say that something is published which nobody can read.
function refuseByHand(type: SubjectType, decision: string): void {
  const rule = RULES[type].find(({ name }) => name === decision);
  if (rule?.byCommand) throw refuse(refusals.byCommand(rule.label));
}

/** The subject of the address, as far as this account may read it; otherwise the same answer as for none. */
export async function readableSubject(req: PayloadRequest, type: SubjectType): Promise<SubjectRef> {
  actorOf(req);
  const id = String(req.routeParams?.id ?? '');
  const doc = await req.payload.findByID({
    collection: type === 'article' ? 'articles' : 'issues',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  if (!doc) throw refuse(cmsProblems.notFound(type === 'article' ? '篇稿件' : '一期'));
  return { type, id };
}

export const articleDecisionEndpoints: Endpoint[] = decisionEndpoints('article');
export const issueDecisionEndpoints: Endpoint[] = decisionEndpoints('issue');
