import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../cms/admin/api/call.ts';
import { reportSummaries } from '../../../../cms/admin/intake/report-lines.ts';

const problem = { code: 'RevisionStale', title: '标题', message: '说明。', hint: '办法。' };

describe('the problems of a refusal', () => {
  it.each([
    ['our own form', { problems: [problem], errors: [{ message: '别的' }] }, [problem]],
    ['inside Payload’s form', { errors: [{ message: '别的', data: { problems: [problem] } }] }, [problem]],
    [
      'only Payload’s words',
      { errors: [{ message: '没有权限' }] },
      [expect.objectContaining({ message: '没有权限' })],
    ],
    ['no JSON at all', undefined, [expect.objectContaining({ code: 'Http502', hint: expect.any(String) })]],
  ])('%s', (_name, json, expected) => {
    expect(problemsOf(json, 502)).toEqual(expected);
  });
});

describe('an intake report', () => {
  it('counts, then names what wants a look', () => {
    const report = {
      file: 'a.docx',
      balance: { in: 120, placed: 118 },
      changes: [{ before: ',', after: '，' }],
      dropped: [{ text: '字'.repeat(30), why: '页码' }],
      doubts: [{ message: '署名可能不全' }],
      notes: ['请核对数字'],
    };
    expect(reportSummaries(report)).toEqual([
      {
        file: 'a.docx',
        summary: '原稿 120 字，收入 118 字；规范了 1 处，没有收入 1 处，1 处请核对。',
        lines: ['请核对：署名可能不全', `没有收入“${'字'.repeat(24)}…”：页码`, '原稿批注：请核对数字'],
      },
    ]);
  });

  it('may be one, several or none', () => {
    expect(reportSummaries([{}, {}])).toHaveLength(2);
    expect(reportSummaries(undefined)).toEqual([]);
  });
});
