import type { Endpoint, PayloadRequest } from 'payload';
import { mayDecide } from '../editorial/index.ts';
import { actorOf } from '../operations/actor.ts';
import { cmsProblems, refuse } from '../operations/problems.ts';
import type { Manuscript } from '../operations/run-intake.ts';
import { takeInManuscripts } from '../operations/take-in-manuscripts.ts';
import { respond } from './respond.ts';

const MAX_FILES = 20;
const MAX_BYTES = 30 * 1024 * 1024;
const ROLES = ['contributor', 'responsibleEditor', 'editorialDirector', 'editorInChief'];

/** `POST /api/articles/intake`, multipart field `files`: manuscripts → draft articles, with the report. */
export const intakeEndpoint: Endpoint = {
  path: '/intake',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      const actor = actorOf(req);
      const mayTakeIn = mayDecide(actor.roles) && actor.roles.some((role) => ROLES.includes(role));
      if (!mayTakeIn) throw refuse(cmsProblems.intakeNotForRole(actor.name));
      return takeInManuscripts(req, await manuscriptsOf(req));
    }),
};

async function manuscriptsOf(req: PayloadRequest): Promise<Manuscript[]> {
  const form = await req.formData?.().catch(() => undefined);
  const files = (form?.getAll('files') ?? []).filter((item): item is File => typeof item !== 'string');
  if (files.length === 0 || files.length > MAX_FILES)
    throw refuse(cmsProblems.intakeFiles(files.length, MAX_FILES));
  const large = files.find((file) => file.size > MAX_BYTES);
  if (large) throw refuse(cmsProblems.intakeTooLarge(large.name, MAX_BYTES / 1024 / 1024));
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
