import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CURRENT, publishGeneration, startGeneration, takeOldest } from '../../../site/build/generations.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kanxing-generations-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function publish(key: string): Promise<string> {
  const folder = await startGeneration(root);
  await mkdir(join(folder, 'jlxx/2026/3'), { recursive: true });
  await writeFile(join(folder, 'jlxx/2026/3/index.html'), key);
  return publishGeneration(root, folder, new Map([['jlxx/2026/3', key]]));
}

describe('a generation', () => {
  it('can be read by whoever may read folders made here, such as a web server', async () => {
    await mkdir(join(root, 'usual'));
    const usual = (await stat(join(root, 'usual'))).mode;
    expect((await stat(join(root, await publish('a')))).mode).toBe(usual);
  });
});

describe('the generation that leaves', () => {
  it('gives a part that holds what is wanted, and no other', async () => {
    for (const key of ['a', 'b', 'c']) await publish(key);
    const site = await startGeneration(root);
    const old = await takeOldest(root);
    expect(old.give('jlxx/2026/3', 'c', site)).toBe(false);
    expect(old.give('jlxx/2026/4', 'a', site)).toBe(false);
    expect(await readdir(site)).toEqual([]);
    expect(old.give('jlxx/2026/3', 'a', site)).toBe(true);
    expect(await readdir(join(site, 'jlxx/2026/3'))).toEqual(['index.html']);
    await old.remove();
    expect((await readdir(root)).filter((name) => /g00001|leaving/.test(name))).toEqual([]);
  });

  it('is none while there are few, and never the one that is read', async () => {
    const stays = async () => {
      const site = await startGeneration(root);
      expect((await takeOldest(root)).give('jlxx/2026/3', 'a', site)).toBe(false);
      expect(await readdir(root)).toContain('g00001');
    };
    for (const key of ['a', 'b']) await publish(key);
    await stays();
    await publish('c');
    await rm(join(root, CURRENT));
    await symlink('g00001', join(root, CURRENT));
    await stays();
  });
});
