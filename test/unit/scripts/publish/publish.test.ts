import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listIssueAddresses } from '../../../../content/folder/find-issue-folder.ts';
import { previousFolder } from '../../../../content/folder/previous-folder.ts';
import { readSnapshotFolder } from '../../../../content/folder/read-snapshot-folder.ts';
import { ProblemError, type SnapshotInput } from '../../../../content/model/index.ts';
import { publishIssue } from '../../../../scripts/publish/publish.ts';
import { folderSource } from '../../../../scripts/publish/source/folder-source.ts';
import type { IssueSource, Publication } from '../../../../scripts/publish/source/issue-source.ts';
import { sampleSnapshotInput, writeSampleSnapshot } from '../../../helpers/sample-snapshot.ts';

const ADDRESS = 'jlxx/2026/3';
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kanxing-publish-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function sourceOf(input: SnapshotInput): IssueSource & { recorded: Publication[] } {
  const recorded: Publication[] = [];
  return {
    recorded,
    loadReleasedIssue: async () => input,
    recordPublication: async (publication) => void recorded.push(publication),
  };
}

const codesOf = async (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error as ProblemError).problems.map((problem) => problem.code),
  );

describe('publishIssue', () => {
  it('writes a whole snapshot, records it, and leaves nothing beside it', async () => {
    const source = sourceOf(await sampleSnapshotInput());
    const result = await publishIssue({ source, address: ADDRESS, root });
    const { manifest } = await readSnapshotFolder(result.folder);
    expect(result).toMatchObject({ address: ADDRESS, manifestHash: manifest.hash, isUnchanged: false });
    expect(source.recorded).toEqual([{ address: ADDRESS, revision: 1, manifestHash: manifest.hash }]);
    expect(await readdir(join(root, 'jlxx/2026'))).toEqual(['3']);
  });

  it('changes nothing when the same snapshot is there, and records again', async () => {
    const source = sourceOf(await sampleSnapshotInput());
    await publishIssue({ source, address: ADDRESS, root });
    expect((await publishIssue({ source, address: ADDRESS, root })).isUnchanged).toBe(true);
    expect(source.recorded).toHaveLength(2);
  });

  it('replaces an older revision and files that are no longer there', async () => {
    const input = await sampleSnapshotInput();
    await publishIssue({ source: sourceOf(input), address: ADDRESS, root });
    await writeFile(join(root, ADDRESS, 'left-over.json'), '{}');
    await publishIssue({ source: sourceOf({ ...input, revision: 2 }), address: ADDRESS, root });
    expect((await readSnapshotFolder(join(root, ADDRESS))).manifest.revision).toBe(2);
  });

  it('names the addresses of withdrawn articles, and nothing else of them, as long as they are not used again', async () => {
    const input = await sampleSnapshotInput();
    const without = {
      ...input,
      issue: {
        ...input.issue,
        columns: input.issue.columns.map((column) => ({
          ...column,
          articles: column.articles.filter((id) => id !== 's-correction'),
        })),
      },
      articles: input.articles.filter(({ id }) => id !== 's-correction'),
    };
    const publish = async (next: SnapshotInput) => {
      const { folder } = await publishIssue({ source: sourceOf(next), address: ADDRESS, root });
      return (await readSnapshotFolder(folder)).manifest.withdrawn;
    };
    expect(await publish(input)).toBeUndefined();
    expect(await publish({ ...without, revision: 2 })).toEqual(['correction']);
    expect(await publish({ ...without, revision: 3 })).toEqual(['correction']);
    const again = await publishIssue({
      source: sourceOf({ ...without, revision: 3 }),
      address: ADDRESS,
      root,
    });
    expect(again.isUnchanged).toBe(true);
    const files = await readdir(join(root, ADDRESS), { recursive: true });
    expect(files).not.toContain('articles/s-correction.json');
    const copy = join(root, 'copy');
    await publishIssue({ source: folderSource(join(root, ADDRESS)), address: ADDRESS, root: copy });
    expect((await readSnapshotFolder(join(copy, ADDRESS))).manifest.withdrawn).toEqual(['correction']);
    expect(await publish({ ...input, revision: 4 })).toBeUndefined();
  });

  it('records nothing and writes nothing when the content breaks a rule', async () => {
    const input = await sampleSnapshotInput();
    const source = sourceOf({ ...input, articles: input.articles.slice(1) });
    expect(await codesOf(publishIssue({ source, address: ADDRESS, root }))).toContain('ArticleMissing');
    expect(source.recorded).toEqual([]);
    expect(existsSync(join(root, 'jlxx'))).toBe(false);
  });

  it('gives the same bytes from a folder as from the source it was made of', async () => {
    const folder = await writeSampleSnapshot(join(root, 'draft'));
    const { folder: target } = await publishIssue({
      source: folderSource(folder),
      address: folder,
      root: join(root, 'out'),
    });
    const bytes = (place: string) => readFile(join(place, 'manifest.json'), 'utf8');
    expect(await bytes(target)).toBe(await bytes(folder));
  });
});

describe('what a killed run leaves', () => {
  it('is still read and listed between the two renames, and mended by the next run', async () => {
    const input = await sampleSnapshotInput();
    await publishIssue({ source: sourceOf(input), address: ADDRESS, root });
    const folder = join(root, ADDRESS);
    await rename(folder, previousFolder(folder));
    expect((await readSnapshotFolder(folder)).manifest.revision).toBe(1);
    expect(await listIssueAddresses(root)).toEqual([ADDRESS]);
    await publishIssue({ source: sourceOf({ ...input, revision: 2 }), address: ADDRESS, root });
    expect((await readSnapshotFolder(folder)).manifest.revision).toBe(2);
    expect(await readdir(join(root, 'jlxx/2026'))).toEqual(['3']);
  });

  it('does not stand in the way: scratch folders are swept, a dead process’s lock does not count', async () => {
    const parent = dirname(join(root, ADDRESS));
    await mkdir(join(parent, '.3.left.new'), { recursive: true });
    await writeFile(join(parent, '.3.lock'), '999999999');
    await publishIssue({ source: sourceOf(await sampleSnapshotInput()), address: ADDRESS, root });
    expect(await readdir(parent)).toEqual(['3']);
  });
});

describe('two publications of one issue at once', () => {
  it('refuse the second while the first writes', async () => {
    const input = await sampleSnapshotInput();
    const both = await Promise.allSettled([
      publishIssue({ source: sourceOf(input), address: ADDRESS, root }),
      publishIssue({ source: sourceOf({ ...input, revision: 2 }), address: ADDRESS, root }),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as ProblemError] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(ProblemError);
    expect(refused[0]?.problems[0]?.code).toBe('PublishBusy');
  });
});
