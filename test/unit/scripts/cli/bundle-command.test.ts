import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleCommand } from '../../../../scripts/cli/lib/bundle-command.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanxing-bundle-'));
  mkdirSync(join(root, 'lib'));
  write('say.ts', `import { word } from './lib/word.ts';\nconsole.log(word, import.meta.dirname);\n`);
  write('lib/word.ts', `export const word: string = '刊行';\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const bundle = (lockHash = 'a') =>
  bundleCommand({ root, folder: join(root, 'cache'), script: join(root, 'say.ts'), lockHash });
const run = (file: string) => execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim();
/** A bundle that was made again is another file. */
const made = (file: string) => statSync(file).ino;

describe('bundleCommand', () => {
  it('makes one file that does what the command does, from where the command stands', async () => {
    expect(run(await bundle())).toBe(`刊行 ${root}`);
  });

  it('makes nothing anew while nothing has changed', async () => {
    const first = made(await bundle());
    expect(made(await bundle())).toBe(first);
    expect(readdirSync(join(root, 'cache'))).toEqual(['say.mjs']);
  });

  it('follows a change of a module, of the packages, and a lost module', async () => {
    await bundle();
    write('lib/word.ts', `export const word = '排版';\n`);
    expect(run(await bundle())).toBe(`排版 ${root}`);
    const before = made(await bundle());
    expect(made(await bundle('b'))).not.toBe(before);
    rmSync(join(root, 'lib/word.ts'));
    await expect(bundle('b')).rejects.toThrow('word.ts');
  });

  it('keeps nothing that was made while a source was being written', async () => {
    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(root, 'lib/word.ts'), soon, soon);
    expect(await bundle()).toBe(join(root, 'say.ts'));
    expect(existsSync(join(root, 'cache'))).toBe(false);
  });

  it.each([
    ['empty', (): string => ''],
    ['cut in its first line', (text: string) => text.slice(0, 60)],
    ['cut at its end', (text: string) => text.slice(0, -9)],
    ['damaged in its first line', (text: string) => text.replace('{', '[')],
    ['something else', () => 'console.log(1)\n'],
  ])('is made again when what is there is %s', async (_name, damage) => {
    const file = await bundle();
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(run(await bundle())).toBe(`刊行 ${root}`);
  });

  it('loads later what the command loads later, from where that stands', async () => {
    write('say.ts', `const { word } = await import('./lib/word.ts');\nconsole.log(word);\n`);
    const file = await bundle();
    expect(readFileSync(file, 'utf8')).not.toContain('刊行');
    expect(run(file)).toBe('刊行');
  });
});
