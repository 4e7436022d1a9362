import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandArguments } from '../../../scripts/cli/lib/run-command.ts';

/** Every bar the command prints, by its name; `ok` when it is met. */
function bars(args: readonly string[]): { code: number | null; bars: Record<string, string>; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandArguments('press-measure', args), {
    encoding: 'utf8',
  });
  const found = [...stdout.matchAll(/^bar (\S+) .* (ok|short)$/gmu)].map(([, name, state]) => [
    name!,
    state!,
  ]);
  return { code: status, bars: Object.fromEntries(found), out: stdout + stderr };
}

const ALL_MET = {
  'press-hard-violations': 'ok',
  'press-tight-lines': 'ok',
  'press-han-latin-median': 'ok',
  'press-on-grid': 'ok',
  'press-even-ends': 'ok',
};

describe('the bars of the press', () => {
  it.each<[string, string[]]>([
    ['the demo issue', ['--rounds', '1']],
    ['the demo issue in three columns', ['--rounds', '1', '--design', 'compact']],
  ])('are met by %s', (_name, args) => {
    expect(bars(args)).toMatchObject({ code: 0, bars: ALL_MET });
  });

  it('are met by an issue of more than 200 pages', () => {
    const found = bars([]);
    expect(found).toMatchObject({ code: 0, bars: ALL_MET });
    expect(Number(/(\d+) 面/.exec(found.out)?.[1])).toBeGreaterThanOrEqual(200);
  });

  it('refuses what is no number of rounds', () => {
    expect(bars(['--rounds', 'x'])).toMatchObject({ code: 2 });
  });
});
