import { type Problem, ProblemError } from '../../content/model/index.ts';
import { problemStatus } from '../operations/problems.ts';

/** Answers with JSON; problems become their status and `{problems, errors}`, other errors pass on to Payload. */
export async function respond(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return problemResponse(error.problems);
  }
}

/** The same for what no cache may keep. */
export async function respondPrivately(work: () => Promise<unknown>): Promise<Response> {
  const answer = await respond(work);
  answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

// `errors` is Payload's own shape, which its admin shows; `problems` is ours, with code, title and hint.
function problemResponse(problems: readonly Problem[]): Response {
  const errors = problems.map(({ message, hint }) => ({ message: `${message}${hint}` }));
  return Response.json({ problems, errors }, { status: problems[0] ? problemStatus(problems[0]) : 500 });
}
