import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../content/model/index.ts';
import { commandArguments } from '../../../scripts/cli/lib/run-command.ts';
import { writeSampleSnapshot } from '../../helpers/sample-snapshot.ts';
import { inFolder } from './render.ts';

type ArticleIndex = { articles: { article: string; first: { label: string }; file?: string }[] };

function command(name: string, args: readonly string[], env: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, commandArguments(name, args), {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

describe('issue-typeset', () => {
  it('gives the same bytes in every time zone and language', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const hashes = [
        { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
        { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' },
      ].map((env, index) => {
        const out = join(folder, `${index}.pdf`);
        const { code, error } = command('issue-typeset', [issue, '--out', out, '--no-check'], env);
        expect([code, error]).toEqual([0, '']);
        return sha256(readFileSync(out));
      });
      expect(hashes[0]).toBe(hashes[1]);
    }));

  it('gives the same bytes from its snapshot as from its sources', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const entry = join(import.meta.dirname, '../../../scripts/cli/bootstrap.mjs');
      const starts = [
        commandArguments('issue-typeset', [issue]),
        [entry, 'issue-typeset', issue],
        [entry, 'issue-typeset', issue, '--articles'],
      ];
      const hashes = starts.map((start, index) => {
        const out = join(folder, `${index}.pdf`);
        const { status, stdout, stderr } = spawnSync(process.execPath, [...start, '--out', out], {
          encoding: 'utf8',
        });
        expect([status, stderr]).toEqual([0, '']);
        expect(stdout).toContain('必须改正 0 处');
        return sha256(readFileSync(out));
      });
      expect(new Set(hashes).size).toBe(1);
      const help = spawnSync(process.execPath, [entry, 'issue-typeset', '--help'], { encoding: 'utf8' });
      expect([help.status, help.stdout.slice(0, 3)]).toEqual([0, '用法：']);
    }));

  it('writes below KANXING_HOME, checks, and tells pages, fonts and size', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const { code, out } = command('issue-typeset', [issue], { KANXING_HOME: join(folder, 'home') });
      expect(code).toBe(0);
      expect(out).toContain('必须改正 0 处');
      expect(out).toMatch(/\d+ 面，6 篇，[\d.]+ MB，排版用时 [\d.]+ 秒/);
      expect(out).toContain('NotoSerifSC-Regular');
      expect(existsSync(join(folder, 'home/pdf/jlxx-2026-3.pdf'))).toBe(true);
    }));

  it('tells as JSON what it made, what it found and what it cost', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const out = join(folder, 'out.pdf');
      const { code, out: json } = command('issue-typeset', [issue, '--out', out, '--json']);
      expect(code).toBe(0);
      const { process: cost, check, ...made } = JSON.parse(json);
      expect(made).toMatchObject({ pdf: out, articles: 6, bytes: readFileSync(out).length });
      expect(made.fonts).toContain('NotoSerifSC-Regular');
      expect(check.hard).toBe(0);
      for (const figure of ['cpu', 'wall', 'memory']) expect(cost[figure]).toBeGreaterThan(0);
      const refused = await writeSampleSnapshot(join(folder, 'refused'), { titleName: '江岚杂志' });
      const result = command('issue-typeset', [refused, '--out', out, '--json']);
      expect(result.code).toBe(1);
      expect(JSON.parse(result.out)).toMatchObject({ pdf: null, check: { hard: expect.any(Number) } });
    }));

  it('leaves beside the file where every article stands, and with --articles cuts of it', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const out = join(folder, 'out.pdf');
      mkdirSync(join(folder, 'out.articles'));
      writeFileSync(join(folder, 'out.articles/gone.pdf'), 'of an earlier run');
      const read = () => JSON.parse(readFileSync(join(folder, 'out.articles.json'), 'utf8')) as ArticleIndex;
      expect(command('issue-typeset', [issue, '--out', out, '--no-check']).code).toBe(0);
      expect(read().articles.map(({ file }) => file)).toEqual(Array.from({ length: 6 }, () => undefined));
      const cuts = () => read().articles.map(({ file }) => sha256(readFileSync(join(folder, file!))));
      const args = [issue, '--out', out, '--no-check', '--articles'];
      expect(command('issue-typeset', args).code).toBe(0);
      const before = cuts();
      expect(read().articles[0]).toMatchObject({ article: 's-letter', first: { page: 5, label: '3' } });
      expect(readdirSync(join(folder, 'out.articles')).sort()).toEqual(
        read()
          .articles.map(({ article }) => `${article}.pdf`)
          .sort(),
      );
      expect(command('issue-typeset', args).code).toBe(0);
      expect(cuts()).toEqual(before);
    }));

  it('finds nothing wrong with a proof, whose marks lie below the text', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const out = join(folder, 'out.pdf');
      expect(command('issue-typeset', [issue, '--out', out, '--proof'])).toMatchObject({
        code: 0,
        error: '',
      });
      expect(existsSync(join(folder, 'out.lines.json'))).toBe(true);
    }));

  it('leaves the old file when a hard rule is broken', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder, { titleName: '江岚杂志' });
      const out = join(folder, 'out.pdf');
      writeFileSync(out, 'old');
      const result = command('issue-typeset', [issue, '--out', out]);
      expect(result.code).toBe(1);
      expect(result.out).toContain('forbidden-words');
      expect(readFileSync(out, 'utf8')).toBe('old');
      expect(command('issue-typeset', [issue, '--out', out, '--no-check']).code).toBe(0);
    }));

  it.each([
    [['no/2026/1'], 1, 'SnapshotFolderMissing'],
    [[], 2, '用法'],
    [['x', '--profile', 'web'], 2, 'screen'],
    [['x', '--colour'], 2, '选项不对'],
    [['x', '--watch', '--json'], 2, '--watch'],
  ])('refuses %j with exit code %i', (args, code, words) => {
    const result = command('issue-typeset', args);
    expect(result.code).toBe(code);
    expect(result.error).toContain(words);
  });

  it('refuses what is no CMYK profile, and names the file', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const icc = join(folder, 'press.icc');
      const profile = (device: string, space: string) => {
        const head = Buffer.alloc(128);
        head.write(`${device}${space}`, 12, 'latin1');
        head.write('acsp', 36, 'latin1');
        return head;
      };
      for (const [bytes, words] of [
        [Buffer.from('no profile'), '不是 ICC 文件'],
        [profile('mntr', 'RGB '), '应为 CMYK'],
        [profile('link', 'CMYK'), '不是输出设备'],
      ] as const) {
        writeFileSync(icc, bytes);
        const { code, error } = command('issue-typeset', [issue, '--profile', 'press', '--icc', icc]);
        expect(code).toBe(1);
        expect(error).toContain('PressProfileUnusable');
        expect(error).toContain(words);
      }
    }));

  it('names a design that does not exist', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder, { design: 'no-such' });
      const result = command('issue-typeset', [issue, '--out', join(folder, 'out.pdf')]);
      expect(result.code).toBe(1);
      expect(result.error).toContain('DesignUnknown');
    }));
});

describe('issue-check', () => {
  it('reports as JSON and by its exit code', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const next = await writeSampleSnapshot(join(folder, 'next'), { issueNumber: '4' });
      const out = join(folder, 'out.pdf');
      expect(command('issue-typeset', [issue, '--out', out, '--no-check']).code).toBe(0);
      const good = command('issue-check', [out, '--snapshot', issue, '--json']);
      expect(good.code).toBe(0);
      expect(JSON.parse(good.out)).toMatchObject({ hard: 0 });
      const wrong = command('issue-check', [out, '--snapshot', next]);
      expect(wrong.code).toBe(1);
      expect(wrong.out).toContain('document-info');
    }));

  it('says when a file is no PDF', () =>
    inFolder(async (folder) => {
      const issue = await writeSampleSnapshot(folder);
      const file = join(folder, 'bad.pdf');
      writeFileSync(file, 'not a PDF');
      for (const path of [file, join(folder, 'absent.pdf')]) {
        const result = command('issue-check', [path, '--snapshot', issue]);
        expect(result.code).toBe(1);
        expect(result.error).toContain('PdfUnreadable');
      }
    }));
});
