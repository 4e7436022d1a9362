import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { civilDate, cleanText } from '../../content/model/index.ts';
import { commonRoles } from '../editorial/index.ts';
import { actorOf } from '../operations/actor.ts';
import { delegationsOf, giveDelegation, revokeDelegation } from '../operations/delegations.ts';
import { civilToday } from '../operations/inbox/civil-today.ts';
import { activePeople } from '../operations/inbox/load-desk.ts';
import { checked } from './checked.ts';
import { readJson } from './read-json.ts';
import { respond } from './respond.ts';

const request = z.strictObject({
  delegate: z.string().max(64),
  startsOn: civilDate,
  endsOn: civilDate,
  reason: cleanText.max(200),
});

/** What the page 委托 shows: what was given and received, and to whom this person can delegate. */
async function describeDelegations(req: PayloadRequest) {
  const actor = actorOf(req);
  const people = (await activePeople(req)).filter(({ id }) => id !== actor.id);
  const delegates = people.filter((person) => commonRoles(actor, person).length > 0);
  return {
    me: actor.id,
    today: civilToday(),
    delegations: await delegationsOf(req, actor.id),
    delegates: delegates.map(({ id, name }) => ({ id, name })),
  };
}

/** `GET /api/delegations/mine` · `POST /api/delegations/give` · `POST /api/delegations/:id/revoke`. */
export const delegationEndpoints: Endpoint[] = [
  { path: '/mine', method: 'get', handler: (req) => respond(() => describeDelegations(req)) },
  {
    path: '/give',
    method: 'post',
    handler: (req) =>
      respond(async () => {
        actorOf(req);
        return giveDelegation(req, checked(request, await readJson(req), '委托'));
      }),
  },
  {
    path: '/:id/revoke',
    method: 'post',
    handler: (req) => respond(() => revokeDelegation(req, String(req.routeParams?.id ?? ''))),
  },
];
