import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { printTrouble, type Trouble } from './print-trouble.ts';

/** Arguments that make no sense together: told with the help, and the command ends with 2. */
export class UsageError extends Error {}

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** A command: what it says, the options it takes besides `--help`, and its work, which answers the exit code. */
type Main<O extends ParseArgsOptionsConfig> = Trouble & {
  options: O;
  allowPositionals?: boolean;
  run: (values: Values<O>, positionals: string[]) => Promise<number>;
};

/** Runs a command and answers its exit code; nothing is thrown, everything is told. */
export async function runMain<const O extends ParseArgsOptionsConfig>({
  options,
  allowPositionals = false,
  run,
  ...trouble
}: Main<O>): Promise<number> {
  try {
    const help = { type: 'boolean', default: false } as const;
    const { values, positionals } = parseArgs({ options: { ...options, help }, allowPositionals });
    const own = values as Values<O> & { help: boolean };
    if (!own.help) return await run(own, positionals);
    console.log(trouble.help);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) return printTrouble(error, trouble);
    console.error(`${error.message}\n\n${trouble.help}`);
    return 2;
  }
}
