import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { sha256 } from '../../content/model/index.ts';
import { intakeCommand } from '../../scripts/cli/lib/intake-command.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/intake');
const scratch = await mkdtemp(join(tmpdir(), 'kanxing-intake-'));
afterAll(() => rm(scratch, { recursive: true }));

async function run(args: string[], into?: Parameters<typeof intakeCommand>[1]['into']) {
  const out: string[] = [];
  const err: string[] = [];
  const tools = {
    today: '2026-03-15',
    log: (line: string) => out.push(line),
    error: (line: string) => err.push(line),
  };
  const code = await intakeCommand(args, { ...tools, ...(into ? { into } : {}) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('npm run intake', () => {
  it('writes a draft snapshot that reads back, and the report beside it', async () => {
    const folder = join(scratch, 'issue');
    const { code, out } = await run([
      join(FIXTURES, 'issue.txt'),
      '--out',
      folder,
      '--title',
      'jlsw',
      '--name',
      '江岚水务',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('账目相符');
    const { issue, articles } = await readSnapshotFolder(folder);
    expect([issue.title, issue.titleName, articles.length]).toEqual(['jlsw', '江岚水务', 5]);
    const report = JSON.parse(await readFile(`${folder}.report.json`, 'utf8'));
    expect(report.files[0].balance).toMatchObject({ missing: '', extra: '' });
  });

  it('makes one draft issue of several manuscripts, with their pictures', async () => {
    const folder = join(scratch, 'several');
    const file = join(FIXTURES, 'manuscript.docx');
    const before = sha256(await readFile(file));
    expect((await run([file, file, '--out', folder])).code).toBe(0);
    const { issue, articles, images } = await readSnapshotFolder(folder);
    expect(issue.columns.map((column) => [column.name, column.articles])).toEqual([
      ['工作思考', ['article-01', 'article-02']],
    ]);
    expect(articles[0]!.body.map((block) => block.type)).toContain('table');
    expect(images.size).toBe(1);
    expect(sha256(await readFile(file))).toBe(before);
  });

  it('prints JSON for programs', async () => {
    const { out } = await run([join(FIXTURES, 'page.txt'), '--json']);
    expect(JSON.parse(out).files[0].articles).toHaveLength(4);
  });

  it('refuses all when one file is refused, and writes nothing', async () => {
    const bad = join(scratch, 'bad.doc');
    await writeFile(bad, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
    const folder = join(scratch, 'none');
    const { code, err } = await run([
      join(FIXTURES, 'issue.txt'),
      bad,
      join(scratch, 'absent.docx'),
      '--out',
      folder,
    ]);
    expect(code).toBe(1);
    expect(err).toContain('IntakeOldWord');
    expect(err).toContain('IntakeFileUnreadable');
    await expect(readSnapshotFolder(folder)).rejects.toThrow('SnapshotFolderMissing');
  });

  it('hands drafts to the CMS through its tool, and says so when there is none', async () => {
    const file = join(FIXTURES, 'page.txt');
    const taken = await run(
      [file, '--into', 'jlxx/2026/3'],
      async (issue, drafts) => `${issue}：${drafts.articles.length} 篇`,
    );
    expect(taken.out).toContain('jlxx/2026/3：4 篇');
    expect((await run([file, '--into', 'jlxx/2026/3'])).err).toContain('IntakeIntoUnavailable');
  });

  it('shows the paragraphs of one file with their labels, and takes them in as relabelled', async () => {
    const file = join(FIXTURES, 'page.txt');
    const { code, out } = await run([file, '--look']);
    expect(code).toBe(0);
    const { pieces } = JSON.parse(out);
    expect(pieces[0]).toMatchObject({ index: 0, label: expect.any(String), text: expect.any(String) });
    const labels = join(scratch, 'labels.json');
    await writeFile(labels, JSON.stringify(pieces));
    expect((await run([file, '--labels', labels])).out).toContain('账目相符');
    await writeFile(labels, '{}');
    expect((await run([file, '--labels', labels])).code).toBe(2);
    expect((await run([file, file, '--look'])).code).toBe(2);
    expect((await run([join(scratch, 'absent.txt'), '--look'])).err).toContain('IntakeFileUnreadable');
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('用法') });
    expect((await run([])).code).toBe(2);
    expect(await run(['--wrong'])).toMatchObject({ code: 2, err: expect.stringContaining('选项不对') });
  });
});
