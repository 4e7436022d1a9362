import type { Endpoint } from 'payload';
import { z } from 'zod';
import { pagePlan } from '../fields/page-plan-field.ts';
import { arrangeIssue } from '../operations/desk/arrange-issue.ts';
import { describeDesk } from '../operations/desk/describe-desk.ts';
import { measureIssue } from '../operations/desk/measure-issue.ts';
import { checked } from './checked.ts';
import { readableSubject } from './decisions.ts';
import { readJson } from './read-json.ts';
import { respond } from './respond.ts';

const id = z.string().max(64);
const arrangement = z.strictObject({
  revision: z.int().min(1),
  rows: z.array(z.strictObject({ id, articles: z.array(id).max(500) })).max(200),
  pagePlan: pagePlan.optional(),
});

/** `GET …/:id/desk` the issue desk; `POST …/:id/arrangement` its order; `POST …/:id/measure` what every article takes. */
export const issueDeskEndpoints: Endpoint[] = [
  {
    path: '/:id/desk',
    method: 'get',
    handler: (req) => respond(async () => describeDesk(req, (await readableSubject(req, 'issue')).id)),
  },
  {
    path: '/:id/arrangement',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const subject = await readableSubject(req, 'issue');
        await arrangeIssue(req, subject.id, checked(arrangement, await readJson(req), '次序'));
        return describeDesk(req, subject.id);
      }),
  },
  {
    path: '/:id/measure',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        const subject = await readableSubject(req, 'issue');
        await measureIssue(req, subject.id);
        return describeDesk(req, subject.id);
      }),
  },
];
