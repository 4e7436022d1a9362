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
import { snapshotCommand } from '../../../../scripts/cli/lib/snapshot-command.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanxing-snapshot-'));
  mkdirSync(join(root, 'lib'));
  write('say.ts', saying(`console.log(word, count, import.meta.dirname)`));
  write('lib/word.ts', `export const word: string = '刊行';\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(root, path), text);
/** Counts up before it is kept, then says what it is told to. */
const saying = (what: string) => `import { startupSnapshot } from 'node:v8';
import { word } from './lib/word.ts';
let count = 0;
startupSnapshot.setDeserializeMainFunction(async () => { ${what}; });
count++;
`;
const make = (lockHash = 'a') =>
  snapshotCommand({
    root,
    folder: join(root, 'cache'),
    entry: join(root, 'say.ts'),
    node: process.execPath,
    lockHash,
  });
const run = (file: string | undefined) =>
  execFileSync(process.execPath, ['--snapshot-blob', file!], { encoding: 'utf8' }).trim();
/** A snapshot that was made again is another file. */
const made = (file: string | undefined) => statSync(file!).ino;

describe('snapshotCommand', () => {
  it('makes a process that goes on where the first one stood, in the place of its sources', async () => {
    expect(run(await make())).toBe(`刊行 1 ${root}`);
  });

  it('makes nothing anew while nothing has changed, and leaves nothing lying about', async () => {
    const first = made(await make());
    expect(made(await make())).toBe(first);
    expect(readdirSync(join(root, 'cache')).sort()).toEqual(['say.blob', 'say.json']);
  });

  it('follows a change of a module, of the packages, and a lost module', async () => {
    await make();
    write('lib/word.ts', `export const word = '排版';\n`);
    expect(run(await make())).toBe(`排版 1 ${root}`);
    const before = made(await make());
    expect(made(await make('b'))).not.toBe(before);
    rmSync(join(root, 'lib/word.ts'));
    await expect(make('b')).rejects.toThrow('word.ts');
  });

  it('holds what may be imported by a made-up name, and follows what comes and goes there', async () => {
    const design = (name: string) => {
      mkdirSync(join(root, 'templates/print', name), { recursive: true });
      write(`templates/print/${name}/index.ts`, `export const name: string = '版式 ${name}';\n`);
    };
    write(
      'say.ts',
      saying('console.log((await import(`./templates/print/${process.env.DESIGN}/index.ts`)).name)'),
    );
    const say = async (name: string) => {
      const env = { ...process.env, DESIGN: name };
      return execFileSync(process.execPath, ['--snapshot-blob', (await make())!], {
        encoding: 'utf8',
        env,
      }).trim();
    };
    design('one');
    expect(await say('one')).toBe('版式 one');
    design('two');
    expect(await say('two')).toBe('版式 two');
  });

  it('keeps nothing that was made while a source was being written', async () => {
    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(root, 'lib/word.ts'), soon, soon);
    expect(await make()).toBeUndefined();
    expect(readdirSync(join(root, 'cache'))).toEqual([]);
  });

  it('says what kept it from being made', async () => {
    write('say.ts', `throw new Error('no specimen');\n`);
    await expect(make()).rejects.toThrow('no specimen');
    expect(readdirSync(join(root, 'cache'))).toEqual([]);
  });

  it.each([
    ['a snapshot that is empty', 'say.blob', () => Buffer.alloc(0)],
    ['a snapshot cut at its end', 'say.blob', (bytes: Buffer) => bytes.subarray(0, -9)],
    ['a damaged snapshot', 'say.blob', (bytes: Buffer) => Buffer.from(bytes).fill(0, 5_000_000, 5_000_100)],
    ['facts that are empty', 'say.json', () => Buffer.alloc(0)],
    ['damaged facts', 'say.json', (bytes: Buffer) => Buffer.from(bytes.toString().replace('{', '['))],
    ['facts of something else', 'say.json', () => Buffer.from('{}')],
  ])('is made again when there is %s', async (_name, name, damage) => {
    await make();
    const file = join(root, 'cache', name);
    writeFileSync(file, damage(readFileSync(file)));
    expect(run(await make())).toBe(`刊行 1 ${root}`);
  });

  it('is made again when it is gone', async () => {
    rmSync((await make())!);
    expect(existsSync((await make())!)).toBe(true);
  });

  it('loads later what the command loads later, from where that stands', async () => {
    write('say.ts', saying(`console.log((await import('./lib/later.ts')).later)`));
    write('lib/later.ts', `export const later: string = '后来';\n`);
    const file = await make();
    write('lib/later.ts', `export const later: string = '改过';\n`);
    expect(run(file)).toBe('改过');
  });
});
