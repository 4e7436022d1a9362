import type { PayloadRequest } from 'payload';
import { cmsProblems, refuse } from '../operations/problems.ts';

/** The JSON body of a request. Throws `RequestNotJson`. */
export async function readJson(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.();
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse(cmsProblems.notJson());
    throw error;
  }
}
