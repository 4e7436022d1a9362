import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeFlags } from './node-flags.mjs';

const CLI = join(import.meta.dirname, '..');

/** How to start one of our commands as a child with the same Node. */
export function commandArguments(command: string, args: readonly string[]): string[] {
  return [...nodeFlags(command), join(CLI, `${command}.ts`), ...args];
}

/** Runs one of our commands to its end; throws when it fails. What it prints is shown. */
export async function runCommand(
  command: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<void> {
  const child = spawn(process.execPath, commandArguments(command, args), {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const code = await new Promise<number>((resolve) => child.once('exit', (value) => resolve(value ?? 1)));
  if (code !== 0)
    throw new Error(`命令 ${command} 没有完成（退出码 ${code}）；请按上面的说明处理后重新运行。`);
}
