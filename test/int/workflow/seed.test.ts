import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReleasedIssue } from '../../../cms/operations/snapshot-input.ts';
import { DEMO_ACCOUNTS, type DemoAccount } from '../../../cms/seed/accounts.ts';
import { approveAll } from '../../../cms/seed/approve-all.ts';
import { loadDemo } from '../../../cms/seed/demo/load-demo.ts';
import { importDraft } from '../../../cms/seed/import-draft.ts';
import { seedDemo } from '../../../cms/seed/seed-demo.ts';
import { readSnapshotFolder } from '../../../content/folder/read-snapshot-folder.ts';
import { encodeSnapshot, sha256 } from '../../../content/model/index.ts';
import { type Account, startCms, type TestCms } from '../../helpers/cms.ts';
import { quickProof } from '../../helpers/quick-proof.ts';
import { writeSampleSnapshot } from '../../helpers/sample-snapshot.ts';

const PASSWORDS = Object.fromEntries(
  Object.keys(DEMO_ACCOUNTS).map((key) => [key, `Wide-River-${sha256(key).slice(0, 8)}`]),
) as Record<DemoAccount, string>;

/** The roles a draft needs on its way to the press. */
const ROAD = [
  'responsibleEditor',
  'editorialDirector',
  'editorInChief',
  'proofreader',
  'production',
] as const;

let cms: TestCms;
let folder: string;
beforeAll(async () => {
  cms = await startCms();
  folder = await mkdtemp(join(tmpdir(), 'kanxing-seed-'));
});
afterAll(async () => {
  await cms.close();
  await rm(folder, { recursive: true, force: true });
});

const counts = async () =>
  Promise.all(
    (['users', 'articles', 'issues', 'columns', 'people', 'media', 'decisions', 'audit-log'] as const).map(
      async (collection) => (await cms.payload.count({ collection, overrideAccess: true })).totalDocs,
    ),
  );

describe('the demo seed', () => {
  it('brings the whole issue to 付印 by proper decisions, and changes nothing when run again', {
    timeout: 240_000,
  }, async () => {
    const first = await seedDemo({ payload: cms.payload, passwords: PASSWORDS, setProof: quickProof });
    const demo = loadDemo();
    expect(first).toMatchObject({ issue: 'jlxx/2026/3', isNew: true });
    const before = await counts();
    const again = await seedDemo({ payload: cms.payload, passwords: PASSWORDS });
    expect(again).toMatchObject({ issueId: first.issueId, isNew: false });
    expect(again.accounts.every((account) => !account.isNew)).toBe(true);
    expect(await counts()).toEqual(before);
    const req = await createLocalReq({}, cms.payload);
    const input = await loadReleasedIssue(req, 'jlxx/2026/3');
    expect(input.issue).toEqual(demo.issue);
    expect([...input.articles].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [...demo.articles].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(() => encodeSnapshot(input)).not.toThrow();
  });

  it('gives accounts that can sign in', async () => {
    const body = { email: DEMO_ACCOUNTS.editorInChief.email, password: PASSWORDS.editorInChief };
    expect((await cms.request('POST', '/users/login', { body })).status).toBe(200);
  });
});

describe('a draft folder as intake writes it', () => {
  it('comes in as one issue with ids of its own, is approved and published', async () => {
    const draft = await writeSampleSnapshot(folder, { title: 'sample', issueNumber: '5' });
    const { articles } = await readSnapshotFolder(draft);
    const req = await createLocalReq({}, cms.payload);
    const { issueId, articleIds, address } = await importDraft(req, draft);
    expect(address).toBe('sample/2026/5');
    expect(articleIds).toEqual(articles.map(({ id }) => `sample-2026-5-${id}`));
    const people: Account[] = [];
    for (const role of ROAD) people.push(await cms.account(role));
    const [first, second, final, proofreader, production] = people.map(({ id }) => id) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const approvers = {
      firstReview: [first],
      secondReview: second,
      finalReview: final,
      proofreader,
      production,
    };
    await approveAll({ payload: cms.payload, issueId, approvers, setProof: quickProof });
    const input = await loadReleasedIssue(await createLocalReq({}, cms.payload), address);
    expect(input.articles.map(({ title }) => title)).toEqual(articles.map(({ title }) => title));
    const again = await importDraft(req, draft);
    expect(again).toMatchObject({ issueId, isNew: false });
  });
});

describe('npm run issue:publish', () => {
  const run = (script: string, ...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--conditions=production', '--disable-warning=ExperimentalWarning', script, ...args],
      { encoding: 'utf8', env: { ...process.env, KANXING_HOME: join(folder, 'home') } },
    );
  const publish = (...args: string[]) => run('scripts/cli/issue-publish.ts', ...args);

  it('publishes the released issue of the CMS in a process of its own, once and the same again', {
    timeout: 240_000,
  }, async () => {
    expect(run('test/int/workflow/seed-home.ts')).toMatchObject({ status: 0 });
    const out = join(folder, 'from-cms');
    const first = publish('jlxx/2026/3', '--to', out, '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const result = JSON.parse(first.stdout);
    const { manifest } = await readSnapshotFolder(join(out, 'jlxx/2026/3'));
    expect(result).toMatchObject({ revision: 1, manifestHash: manifest.hash, isUnchanged: false });
    const again = JSON.parse(publish('jlxx/2026/3', '--to', out, '--json').stdout);
    expect(again).toEqual({ ...result, isUnchanged: true });
    const stranger = publish('jlxx/2026/3', '--to', out, '--as', 'nobody@jlxx.example');
    expect([stranger.status, stranger.stderr]).toEqual([1, expect.stringContaining('AccountUnknown')]);
  });

  it('publishes a plain folder', async () => {
    const draft = await writeSampleSnapshot(join(folder, 'plain'));
    const { status, stdout } = publish('--from', draft, '--to', join(folder, 'out'), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ address: 'jlxx/2026/3', revision: 1, isUnchanged: false });
    expect(await readdir(join(folder, 'out/jlxx/2026'))).toEqual(['3']);
  });

  it('says in Chinese what is wrong, with the exit codes 1 and 2', () => {
    const help = publish('--help');
    expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('用法：npm run issue:publish')]);
    expect(publish().status).toBe(2);
    expect(publish('--from', folder).status).toBe(2);
    expect(publish('a', 'b').status).toBe(2);
    expect(publish('--nonsense').status).toBe(2);
    const wrong = publish('第三期');
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('IssueAddressInvalid')]);
    const missing = publish('jlxx/1999/1', '--to', join(folder, 'never'));
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('SubjectNotFound')]);
    expect(missing.stderr).toContain('已发布的内容不变');
  });
});
