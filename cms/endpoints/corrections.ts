import type { Endpoint } from 'payload';
import { z } from 'zod';
import { cleanText } from '../../content/model/index.ts';
import {
  BORDERS,
  type Border,
  CORRECTION_ACTS,
  CORRECTION_KINDS,
  CORRECTION_STATES,
  type CorrectionAct,
  type CorrectionKind,
  type CorrectionState,
} from '../editorial/index.ts';
import { actOnCorrection } from '../operations/corrections/act-on-correction.ts';
import { askCorrection } from '../operations/corrections/ask-correction.ts';
import { describeCorrections, describeOne } from '../operations/corrections/describe-corrections.ts';
import { checked } from './checked.ts';
import { idempotencyKey, opinion } from './decision-request.ts';
import { issueDoor } from './issue-door.ts';
import { readJson } from './read-json.ts';

const keysOf = <Key extends string>(table: Record<Key, unknown>) =>
  z.enum(Object.keys(table) as [Key, ...Key[]]);
const kind = keysOf<CorrectionKind>(CORRECTION_KINDS);
const offset = z.int().min(0);
/** A correction is of some characters, not of pages: longer ones are a new text. */
const words = cleanText.max(2_000);

const wish = z.strictObject({
  article: z.string().max(64),
  proof: z.int().min(1),
  place: z.union([
    z.strictObject({ readingLine: z.int().min(0), offset }),
    z.strictObject({ path: z.string().max(200), offset }),
  ]),
  old: words,
  new: words,
  kind,
  border: keysOf<Border>(BORDERS).optional(),
  reason: opinion.optional(),
  idempotencyKey,
});

const act = z.strictObject({
  act: keysOf<CorrectionAct>(CORRECTION_ACTS),
  number: z.coerce.number().int().min(1),
  state: keysOf<CorrectionState>(CORRECTION_STATES),
  reason: opinion.optional(),
  kind: kind.optional(),
  idempotencyKey,
});

/**
 * Corrections of an issue, below `/:id/corrections`: `GET` all of them with what this person may do, `POST` asks for one,
 * `POST …/:number/:act` agrees, declines, takes back, applies, verifies or returns one.
 */
export const correctionEndpoints: Endpoint[] = [
  issueDoor('get', '/:id/corrections', describeCorrections),
  issueDoor('post', '/:id/corrections', async (req, issue) => {
    const { idempotencyKey: key, ...asked } = checked(wish, await readJson(req), '校改');
    const { number, isRepeated } = await askCorrection(req, { issue, wish: asked, idempotencyKey: key });
    return { correction: await describeOne(req, issue, number), isRepeated };
  }),
  issueDoor('post', '/:id/corrections/:number/:act', async (req, issue) => {
    const { number, act: name } = req.routeParams ?? {};
    const body = (await readJson(req)) as object;
    const request = checked(act, { ...body, number, act: name }, '校改');
    const { isRepeated, hash } = await actOnCorrection(req, { ...request, issue });
    return {
      correction: await describeOne(req, issue, request.number),
      isRepeated,
      ...(hash ? { hash } : {}),
    };
  }),
];
