import { ProblemError } from '../../../content/model/index.ts';

/** What a command says when it fails. `left` tells what was not touched; `help` is shown for wrong options. */
export type Trouble = { left: string; help: string };

/** Prints an error for people and answers the exit code: 2 for wrong options, else 1. */
export function printTrouble(error: unknown, { left, help }: Trouble): number {
  if (error instanceof ProblemError) {
    for (const { code, title, message, hint } of error.problems) {
      console.error(`${code} ${title}\n  ${message}\n  ${hint}`);
    }
    console.error(left);
    return 1;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`选项不对：${error.message}\n\n${help}`);
    return 2;
  }
  console.error(left, error);
  return 1;
}
