import { describe, expect, it } from 'vitest';
import { isIssueText, readManuscript } from '../../../../scripts/intake/index.ts';
import { outline } from '../../../fixtures/intake/outline.ts';

const read = (text: string, name = '渠水.txt') => readManuscript({ name, bytes: Buffer.from(text) });

describe('a manuscript as text', () => {
  it('is read like a Word file, and its cut lines are rejoined', async () => {
    const { articles, columns, report } = await read(
      '# 渠水记\n\n江小舟\n\n渠水从山脚下绕过来,流过三个\n\n村子,最后进了青弋河。\n\n## 一、修渠\n\n（来源：江岚日报）',
    );
    expect(columns).toEqual([{ id: 'column-01', name: '来稿' }]);
    expect(articles.map(outline)).toEqual([
      [
        'title 渠水记',
        'byline 江小舟',
        'p 渠水从山脚下绕过来，流过三个村子，最后进了青弋河。',
        'h1 一、修渠',
        'source （来源：江岚日报）',
      ],
    ]);
    expect(report).toMatchObject({
      format: 'text',
      encoding: 'utf-8',
      unit: '行',
      balance: { missing: '', extra: '' },
    });
  });

  it('takes its name for its headline when it has none', async () => {
    const { articles, report } = await read(
      '渠水从山脚下绕过来，流过三个村子，最后进了青弋河，一路浇着菜地。',
    );
    expect(articles[0]!.title).toBe('渠水');
    expect(report.doubts.map((doubt) => doubt.code)).toEqual(['titleMissing']);
  });

  it('tells broken bytes with their place', async () => {
    const bytes = Buffer.concat([
      Buffer.from('# 渠水记\n\n渠水从山脚'),
      Buffer.from([0xff]),
      Buffer.from('下绕过来。'),
    ]);
    const { report, articles } = await readManuscript({ name: 'x.txt', bytes });
    expect(report.doubts).toMatchObject([{ code: 'brokenBytes', at: 3 }]);
    expect(outline(articles[0]!)[1]).toBe('p 渠水从山脚�下绕过来。');
  });
});

describe('isIssueText', () => {
  it.each([
    ['# 目录\n\n守河 ..... 1\n说渠 ..... 2', true],
    ['# 渠水记\n\n渠水从山脚下绕过来。', false],
    ['## 渠水记\n\n□江小舟\n\n渠水从山脚下绕过来。□\n\n## 说闸\n\n□方晓\n\n闸在渠首。', true],
  ])('%j → %s', (text, expected) => {
    expect(isIssueText(Buffer.from(text))).toBe(expected);
  });

  it('takes no Word file for text', () => {
    expect(isIssueText(Buffer.from('PK\u0003\u0004'))).toBe(false);
  });
});
