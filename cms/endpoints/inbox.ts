import type { Endpoint } from 'payload';
import { z } from 'zod';
import { civilDate } from '../../content/model/index.ts';
import type { SubjectType } from '../operations/decision-records.ts';
import { assign } from '../operations/inbox/assign.ts';
import { describeInbox } from '../operations/inbox/describe-inbox.ts';
import { checked } from './checked.ts';
import { readableSubject } from './decisions.ts';
import { readJson } from './read-json.ts';
import { respond } from './respond.ts';

/** `GET /api/inbox`: what waits for the signed-in person, and for planners everything that waits. */
export const inboxEndpoint: Endpoint = {
  path: '/inbox',
  method: 'get',
  handler: (req) => respond(() => describeInbox(req)),
};

const assignment = z.strictObject({
  stage: z.string().max(30),
  assignee: z.string().max(64).optional(),
  dueOn: civilDate.optional(),
});

/** `POST …/:id/assignment`: who is to take the step of a stage, and until when. */
function assignmentEndpoint(type: SubjectType): Endpoint {
  return {
    path: '/:id/assignment',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const subject = await readableSubject(req, type);
        return assign(req, subject, checked(assignment, await readJson(req), '分派'));
      }),
  };
}

export const articleAssignmentEndpoint = assignmentEndpoint('article');
export const issueAssignmentEndpoint = assignmentEndpoint('issue');
