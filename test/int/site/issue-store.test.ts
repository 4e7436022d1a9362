import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../content/model/index.ts';
import { openIssueStore } from '../../../site/build/issue-store.ts';
import { type ReadIssue, readArchive } from '../../../site/src/lib/read-archive.ts';
import { writeSampleSnapshot } from '../../helpers/sample-snapshot.ts';

let root: string;
let content: string;
let cache: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kanxing-store-'));
  [content, cache] = [join(root, 'content'), join(root, 'cache')];
  await writeSampleSnapshot(content);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ADDRESS = 'jlxx/2026/3';
const find = () => openIssueStore(cache).find(ADDRESS, join(content, ADDRESS));
const readIssue = async (): Promise<ReadIssue> =>
  (await readArchive(content, openIssueStore(cache))).issues[0]!;

describe('the store of issues', () => {
  it('gives an unchanged issue as it was read, its texts from the snapshot when they are wanted', async () => {
    const read = await readIssue();
    const found = find()!;
    expect(JSON.parse(JSON.stringify(found))).toEqual(
      JSON.parse(JSON.stringify({ ...read, manifest: found.manifest })),
    );
    expect(found.manifest.hash).toBe(read.manifest.hash);
    expect(found.pictures.length).toBeGreaterThan(0);
  });

  it('keeps no text of an article', async () => {
    const { articles } = await readIssue();
    const [name] = await readdir(cache);
    const kept = await readFile(join(cache, name!), 'utf8');
    const paragraph = articles[1]!.body.find((block) => block.type === 'paragraph')!;
    expect(kept).not.toContain(JSON.stringify(paragraph.content[0]).slice(10, 60));
  });

  it('reads and checks again what was changed in place', async () => {
    await readIssue();
    const file = join(content, ADDRESS, 'articles/s-study.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('三张表', '四张表'));
    expect(find()).toBeUndefined();
    await expect(readIssue()).rejects.toThrow('SnapshotFileChanged');
  });

  it('never shows texts of another revision than the one that was kept', async () => {
    await readIssue();
    const found = find()!;
    await writeSampleSnapshot(content, { pages: 44 });
    expect(() => found.articles[0]!.body).toThrow(ProblemError);
    expect(() => found.articles[0]!.body).toThrow('IssueReplacedMeanwhile');
  });

  it('reads an issue again when what was kept is damaged', async () => {
    await readIssue();
    const [name] = await readdir(cache);
    await writeFile(join(cache, name!), '{"form":');
    expect(find()).toBeUndefined();
    expect((await readIssue()).articles.length).toBeGreaterThan(1);
  });
});
