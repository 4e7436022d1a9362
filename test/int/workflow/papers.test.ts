import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../content/model/index.ts';
import type { Account } from '../../helpers/cms.ts';
import { readPdfPages } from '../../helpers/e2e-pdf.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let issue: string;
let article: string;
let auditor: Account;
const folder = mkdtempSync(join(tmpdir(), 'kanxing-test-'));
/** Some 2,600 characters in 40 lines: more than a page. */
const OPINION = Array.from(
  { length: 40 },
  (_, index) => `第${index + 1}条：${'事实、引文与数字逐条核对过，建议保留。'.repeat(3)}`,
).join('\n');

beforeAll(async () => {
  desk = await openDesk();
  auditor = await desk.account('auditor');
  const made = await desk.readThroughIssue(2);
  issue = made.issue;
  article = await desk.manuscript('长意见');
  const { editor } = desk.people;
  await desk.play(`/articles/${article}`, [
    [editor, 'submit'],
    [editor, 'register'],
    [editor, 'passFirstReview', { opinion: OPINION }],
  ]);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The bytes of a form, with the answer's own heads. */
async function take(path: string, as: Account = desk.people.press) {
  const { headers, status, bytes } = await desk.request('GET', path, { as });
  return { status, headers, bytes: bytes! };
}

async function pagesOf(bytes: Uint8Array) {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, bytes);
  return { file, pages: await readPdfPages(file) };
}

describe('forms as PDF', () => {
  it.each([
    ['发稿单', () => `/issues/${issue}/papers/issue`],
    ['付印单', () => `/issues/${issue}/papers/press`],
    ['校对单', () => `/issues/${issue}/papers/proof/1`],
    ['审稿单', () => `/articles/${article}/papers/review`],
  ])('%s embeds its fonts and is the same twice', async (name, path) => {
    const first = await take(path());
    expect(first.status).toBe(200);
    expect(first.headers.get('Cache-Control')).toContain('no-store');
    const second = await take(path());
    expect(sha256(second.bytes)).toBe(sha256(first.bytes));
    const { file, pages } = await pagesOf(first.bytes);
    expect(pages[0]!.text).toContain(name);
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes /);
  });

  it('carry a long opinion over pages, each with its head', async () => {
    const { bytes } = await take(`/articles/${article}/papers/review`);
    const { pages } = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThanOrEqual(2);
    for (const { lines } of pages) expect(lines[0]).toContain('审稿单《长意见》');
    const all = pages.map(({ text }) => text).join('');
    for (let line = 1; line <= 40; line += 1) expect(all).toContain(`第${line}条：`);
  });

  it('are put on record with the hash of the file', async () => {
    const { bytes } = await take(`/issues/${issue}/papers/issue`);
    const log = await desk.request('GET', '/audit-log?sort=-seq&limit=1', { as: auditor });
    expect(log.body.docs[0]).toMatchObject({
      action: 'paper.export',
      subject: `issue:${issue}`,
      actorName: desk.people.press.name,
      detail: { kind: 'issue', sha256: sha256(bytes) },
    });
  });

  it('are for the people of the desk only', async () => {
    const own = await desk.manuscript('本人的稿', desk.people.author);
    for (const as of [desk.people.author, auditor]) {
      expect((await take(`/articles/${own}/papers/review`, as)).status).toBeGreaterThanOrEqual(403);
      expect((await take(`/issues/${issue}/papers/press`, as)).status).toBeGreaterThanOrEqual(403);
    }
  });

  it('say so when there is no such proof', async () => {
    expect((await take(`/issues/${issue}/papers/proof/99`)).status).toBe(404);
  });
});
