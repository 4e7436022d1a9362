import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { ProblemError } from '../../../../content/model/index.ts';
import { runMain, UsageError } from '../../../../scripts/cli/lib/run-main.ts';

const realArguments = process.argv;
let said: MockInstance<typeof console.log>;
let complained: MockInstance<typeof console.error>;

beforeEach(() => {
  said = vi.spyOn(console, 'log').mockReturnValue(undefined);
  complained = vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  process.argv = realArguments;
  vi.restoreAllMocks();
});

const run = vi.fn(async ({ name }: { name?: string }, [file]: string[]) => {
  if (file === 'none') throw new UsageError('请写明一个文件。');
  if (file === 'gone')
    throw new ProblemError([{ code: 'FileGone', title: '文件没了', message: '找不到。', hint: '请补上。' }]);
  if (file === 'odd') throw new TypeError('unforeseen');
  return name === 'short' ? 1 : 0;
});

function command(...args: string[]): Promise<number> {
  process.argv = ['node', 'command', ...args];
  const options = { name: { type: 'string' } } as const;
  return runMain({ help: '用法', left: '没有改动。', options, allowPositionals: true, run });
}

describe('runMain', () => {
  it.each([
    [['file'], 0],
    [['file', '--name', 'short'], 1],
  ])('gives %j to the command and answers its code %i', async (args, code) => {
    expect(await command(...args)).toBe(code);
    expect([said.mock.calls, complained.mock.calls]).toEqual([[], []]);
  });

  it('shows the help and runs nothing', async () => {
    run.mockClear();
    expect(await command('--help', 'odd')).toBe(0);
    expect(said.mock.calls).toEqual([['用法']]);
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ['none', 2, '请写明一个文件。\n\n用法'],
    ['--colour', 2, '选项不对'],
    ['gone', 1, 'FileGone 文件没了\n  找不到。\n  请补上。'],
    ['odd', 1, '没有改动。'],
  ])('tells what is wrong with %s and answers %i', async (argument, code, words) => {
    expect(await command(argument)).toBe(code);
    expect(complained.mock.calls[0]?.[0]).toContain(words);
  });
});
