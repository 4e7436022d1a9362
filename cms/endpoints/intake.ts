import type { Endpoint, PayloadRequest } from 'payload';
import { mayDecide } from '../editorial/index.ts';
import { actorOf } from '../operations/actor.ts';
import { cmsProblems, refuse } from '../operations/problems.ts';
import { lookAtManuscript, type Manuscript } from '../operations/run-intake.ts';
import { takeInManuscripts } from '../operations/take-in-manuscripts.ts';
import { respond } from './respond.ts';

const MAX_FILES = 20;
const MAX_BYTES = 30 * 1024 * 1024;
const ROLES = ['contributor', 'responsibleEditor', 'editorialDirector', 'editorInChief'];

/**
 * `POST /api/articles/intake`, multipart field `files`: manuscripts → draft articles, with the report. With `look` one file
 * is only read and its paragraphs answered as labelled; with `labels`（JSON）the one file is taken in as labelled.
 */
export const intakeEndpoint: Endpoint = {
  path: '/intake',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      const actor = actorOf(req);
      const mayTakeIn = mayDecide(actor.roles) && actor.roles.some((role) => ROLES.includes(role));
      if (!mayTakeIn) throw refuse(cmsProblems.intakeNotForRole(actor.name));
      const { manuscripts, labels, isLook } = await formOf(req);
      if (isLook) return lookAtManuscript(manuscripts[0]!);
      return takeInManuscripts(req, manuscripts, labels);
    }),
};

async function formOf(req: PayloadRequest) {
  const form = await req.formData?.().catch(() => undefined);
  const labels = form?.get('labels');
  const isLook = form?.get('look') === '1';
  const isLabelled = typeof labels === 'string';
  const files = (form?.getAll('files') ?? []).filter((item): item is File => typeof item !== 'string');
  const manuscripts = await manuscriptsOf(files, isLook || isLabelled ? 1 : MAX_FILES);
  return { manuscripts, isLook, ...(isLabelled ? { labels } : {}) };
}

async function manuscriptsOf(files: readonly File[], limit: number): Promise<Manuscript[]> {
  if (files.length === 0 || files.length > limit) throw refuse(cmsProblems.intakeFiles(files.length, limit));
  const large = files.find((file) => file.size > MAX_BYTES);
  if (large) throw refuse(cmsProblems.intakeTooLarge(large.name, MAX_BYTES / 1024 / 1024));
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
