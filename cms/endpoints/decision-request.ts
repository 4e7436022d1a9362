import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { cleanText, ProblemError, sha256Hex, toProblems } from '../../content/model/index.ts';
import { ROLES, type Role } from '../editorial/index.ts';
import type { DecisionRequest } from '../operations/take-decision.ts';
import { readJson } from './read-json.ts';

/** An opinion may have several lines; every line is checked like any stored text. */
export const opinion = z
  .string()
  .max(10_000)
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .refine((text) => text.split('\n').every((line) => cleanText.safeParse(line).success), {
    message: '含有不能保存的控制字符，请删去后重试',
  });

/** What makes a repeated request known. */
export const idempotencyKey = z.string().min(8).max(100);

const decisionRequest = z.strictObject({
  decision: z.string().max(64),
  role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]).optional(),
  hash: sha256Hex,
  revision: z.int().min(1).optional(),
  opinion: opinion.optional(),
  attachment: z.strictObject({ name: cleanText.max(200), file: z.string().max(64).optional() }).optional(),
  issue: z.string().max(64).optional(),
  onBehalfOf: z.string().max(64).optional(),
  password: z.string().max(200).optional(),
  idempotencyKey,
});

/** The body of a decision request. Throws `ProblemError` with the place of what is wrong. */
export async function readDecisionRequest(
  req: PayloadRequest,
): Promise<DecisionRequest & { password?: string }> {
  const body = await readJson(req);
  const result = decisionRequest.safeParse(body, { reportInput: true });
  if (!result.success) throw new ProblemError(toProblems(result.error, '决定'));
  return result.data;
}
