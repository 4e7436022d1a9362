import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabelledPiece, lookAtFile, readIntakeFile } from '../../../../scripts/intake/index.ts';
import { outline } from '../../../fixtures/intake/outline.ts';

const lines = [
  '渠水三十里',
  '江小舟',
  '渠水从山脚下绕过来，流过三个村子。',
  '青弋河 第八版',
  '水从哪里来',
  '先沿着山沟往上走。',
  '闸门说',
  '方晓',
  '闸在渠首，一年开两回。',
];
const file = { name: '难.txt', bytes: Buffer.from(lines.join('\n\n')) };
const labelled = async (labels: Record<number, string>): Promise<LabelledPiece[]> =>
  (await lookAtFile(file)).pieces.map((piece) => ({ ...piece, label: labels[piece.index] ?? piece.label }));

describe('labels of a hard case', () => {
  it('are proposed for every paragraph, in order', async () => {
    const { pieces } = await lookAtFile(file);
    expect(pieces.map((piece) => piece.text)).toEqual(lines);
    expect(pieces.map((piece) => piece.index)).toEqual([...lines.keys()]);
  });

  it('decide what becomes of each paragraph', async () => {
    const labels = await labelled({
      0: '主题',
      1: '作者',
      2: '正文',
      3: '不收',
      4: '小标题一',
      5: '正文',
      6: '主题',
      7: '正文',
      8: '正文',
    });
    const { articles, report } = await readIntakeFile(file, { labels });
    expect(articles.map(outline)).toEqual([
      [
        'title 渠水三十里',
        'byline 江小舟',
        'p 渠水从山脚下绕过来，流过三个村子。',
        'h1 水从哪里来',
        'p 先沿着山沟往上走。',
      ],
      ['title 闸门说', 'p 方晓', 'p 闸在渠首，一年开两回。'],
    ]);
    expect(report.dropped).toContainEqual({ at: 7, text: '青弋河 第八版', why: '收稿时标为不收' });
    expect(report.balance).toMatchObject({ missing: '', extra: '' });
  });

  it('stay as intake read it when nobody moves them', async () => {
    const text =
      '# 渠水记\n\n江小舟\n\n渠水从山脚下绕过来，流过三个村子。\n\n## 一、修渠\n\n家家出工。\n\n（来源：江岚日报）';
    const own = { name: '渠.md', bytes: Buffer.from(text) };
    const before = await readIntakeFile(own);
    const after = await readIntakeFile(own, { labels: (await lookAtFile(own)).pieces });
    expect(after.articles.map(outline)).toEqual(before.articles.map(outline));
    expect(after.report.balance).toMatchObject({ missing: '', extra: '' });
  });

  it('know the columns of a page, and keep its articles when nobody moves them', async () => {
    const page = {
      name: 'page.txt',
      bytes: readFileSync(join(import.meta.dirname, '../../../fixtures/intake/page.txt')),
    };
    const { pieces: labels } = await lookAtFile(page);
    const labelOf = (text: string) => labels.find((piece) => piece.text.trim() === text)?.label;
    expect([labelOf('河畔新事'), labelOf('水边论坛')]).toEqual(['栏目', '栏目']);
    const before = await readIntakeFile(page);
    const after = await readIntakeFile(page, { labels });
    expect(after.articles.map((item) => item.title)).toEqual(before.articles.map((item) => item.title));
    expect(after.report.balance).toMatchObject({ missing: '', extra: '' });
  });

  it('leave the 目录 of an issue out', async () => {
    const issue = {
      name: 'issue.txt',
      bytes: readFileSync(join(import.meta.dirname, '../../../fixtures/intake/issue.txt')),
    };
    const { pieces: labels } = await lookAtFile(issue);
    const contents = labels.find((piece) => piece.text.includes('..... 1'));
    expect(contents?.label).toBe('不收');
    const titles = labels.filter((piece) => piece.label === '主题').map((piece) => piece.text);
    expect(titles).toContain('守好一条河');
    const before = await readIntakeFile(issue);
    const after = await readIntakeFile(issue, { labels });
    expect(after.articles.map(({ body }) => body.length)).toEqual(
      before.articles.map(({ body }) => body.length),
    );
    expect(after.report.balance).toMatchObject({ missing: '', extra: '' });
  });

  it('of unknown names are ignored', async () => {
    const labels = [
      { index: 0, label: 'javascript' },
      { index: 99, label: '主题' },
    ];
    const { articles } = await readIntakeFile(file, { labels });
    expect(articles).toHaveLength(1);
  });
});
