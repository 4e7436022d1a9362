import type { Endpoint, PayloadRequest } from 'payload';
import { mayDecide } from '../editorial/index.ts';
import { actorOf } from '../operations/actor.ts';
import { cmsProblems, refuse } from '../operations/problems.ts';
import { lookAtManuscript, type Manuscript, type ReadingChoice } from '../operations/run-intake.ts';
import { takeInManuscripts } from '../operations/take-in-manuscripts.ts';
import { respond } from './respond.ts';

const MEGABYTE = 1024 * 1024;
const MAX_FILES = 20;
const MAX_BYTES = 30 * MEGABYTE;
const MAX_BODY = 64 * MEGABYTE;
const ROLES = ['contributor', 'responsibleEditor', 'editorialDirector', 'editorInChief'];

/**
 * `POST /api/articles/intake`, multipart field `files`: manuscripts → draft articles, with the report. With `look` one file
 * is only read and answered as intake sees it. `encoding`, `revisions` and `labels`（JSON）say how the one file is read.
 */
export const intakeEndpoint: Endpoint = {
  path: '/intake',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      checkRole(req);
      checkLength(req);
      const { manuscripts, choice, isLook } = await formOf(req);
      if (isLook) return lookAtManuscript(manuscripts[0]!, choice);
      return takeInManuscripts(req, manuscripts, choice);
    }),
};

/** Throws `ProblemError` IntakeNotForRole for an account that takes no manuscripts in. */
export function checkRole(req: PayloadRequest): void {
  const actor = actorOf(req);
  const mayTakeIn = mayDecide(actor.roles) && actor.roles.some((role) => ROLES.includes(role));
  if (!mayTakeIn) throw refuse(cmsProblems.intakeNotForRole(actor.name));
}

// Before the body is read: all its files would lie in memory at once.
function checkLength(req: PayloadRequest): void {
  const length = Number(req.headers.get('content-length') ?? 0);
  if (length > MAX_BODY) throw refuse(cmsProblems.intakeTooLarge('这次传的文件合计', MAX_BODY / MEGABYTE));
}

async function formOf(req: PayloadRequest) {
  const form = await req.formData?.().catch(() => undefined);
  const isLook = form?.get('look') === '1';
  const choice = choiceOf(form);
  const files = (form?.getAll('files') ?? []).filter((item): item is File => typeof item !== 'string');
  const isOne = isLook || Object.keys(choice).length > 0;
  return { manuscripts: await manuscriptsOf(files, isOne ? 1 : MAX_FILES), isLook, choice };
}

function choiceOf(form: FormData | undefined): ReadingChoice {
  const named = (['encoding', 'revisions', 'labels'] as const).flatMap((name) => {
    const value = form?.get(name);
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  return Object.fromEntries(named);
}

async function manuscriptsOf(files: readonly File[], limit: number): Promise<Manuscript[]> {
  if (files.length === 0 || files.length > limit) throw refuse(cmsProblems.intakeFiles(files.length, limit));
  const large = files.find((file) => file.size > MAX_BYTES);
  if (large) throw refuse(cmsProblems.intakeTooLarge(large.name, MAX_BYTES / MEGABYTE));
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
