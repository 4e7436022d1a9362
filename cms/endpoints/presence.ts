import type { Endpoint } from 'payload';
import { z } from 'zod';
import { actorOf } from '../operations/actor.ts';
import { createPresence } from '../operations/presence.ts';
import { readableDoc } from '../operations/readable-doc.ts';
import { checked } from './checked.ts';
import { readJson } from './read-json.ts';
import { respond } from './respond.ts';

const presence = createPresence();
const note = z.strictObject({ isOpen: z.boolean(), isEditing: z.boolean() });

/** Who else has a form open, told to whoever may read its document. */
export type PresenceAnswer = { others: { name: string; since: string; isEditing: boolean }[] };

/** `POST …/:id/presence`: tells that the form is open（or closed again）, answers who else has it open. */
export function presenceEndpoint(collection: 'articles' | 'issues'): Endpoint {
  return {
    path: '/:id/presence',
    method: 'post',
    handler: (req) =>
      respond(async (): Promise<PresenceAnswer> => {
        const { id, name } = actorOf(req);
        const doc = await readableDoc<{ id: string }>(req, collection);
        const told = checked(note, await readJson(req), '在场');
        const others = presence.note(`${collection}:${doc.id}`, {
          person: { id, name },
          now: Date.now(),
          ...told,
        });
        return {
          others: others.map(({ name, since, isEditing }) => ({
            name,
            since: new Date(since).toISOString(),
            isEditing,
          })),
        };
      }),
  };
}
