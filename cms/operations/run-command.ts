import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../../content/model/index.ts';

/** One of our commands to run: its name, arguments, time limit in ms, what it may know, and what to say when it dies. */
export type Command = {
  command: string;
  args: readonly string[];
  timeout: number;
  env?: Readonly<Record<string, string>>;
  failed: Problem;
};

/**
 * Runs one of our commands in a child process that sees its arguments and nothing of our surroundings; answers what it
 * prints. Throws `ProblemError` with the command's own words when it fails, else with `failed`.
 */
export function runCommand({ command, args, timeout, env, failed }: Command): Promise<string> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'scripts/cli', `${command}.ts`);
  const flags = ['--conditions=production', '--disable-warning=ExperimentalWarning', script];
  const options = {
    timeout,
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...flags, ...args], options as object, (error, stdout, stderr) => {
      if (error) reject(new ProblemError(problemsOf(String(stderr), failed)));
      else resolve(String(stdout));
    });
  });
}

/** The problems a command printed: `Code 标题`, then message and hint, each indented on its line; else `failed`. */
export function problemsOf(stderr: string, failed: Problem): Problem[] {
  const found = [...stderr.matchAll(/^([A-Z][A-Za-z]+) (.+)\n {2}(.+)\n {2}(.+)$/gm)];
  if (found.length === 0) return [failed];
  return found.map(([, code, title, message, hint]) => ({
    code: code!,
    title: title!,
    message: message!,
    hint: hint!,
  }));
}
