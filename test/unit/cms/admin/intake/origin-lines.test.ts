import { describe, expect, it } from 'vitest';
import { balanceLine, originParts } from '../../../../../cms/admin/intake/origin-lines.ts';

const report = {
  unit: '段',
  doubts: [{ at: 3, message: '引号不成对。' }],
  notes: ['方晓：这里请核实。'],
  dropped: [{ at: 0, text: '投稿专用稿纸', why: '页眉或页脚' }],
  changes: [
    { rule: 'halfWidthPunctuation', at: 2, before: ',', after: '，' },
    { rule: 'rejoin', at: 4, before: '\n', after: '' },
  ],
  fates: [
    { at: 1, fate: 'guessed' as const, as: '标题', confidence: 0.8, characters: 5 },
    { at: 2, fate: 'kept' as const, as: '正文', characters: 30 },
  ],
  balance: { in: 41, placed: 35, dropped: 6, changed: 0, missing: '', extra: '' },
};

describe('the report beside an article', () => {
  it('tells what wants a look first and what became of everything last', () => {
    expect(originParts(report).map(({ name, lines }) => [name, lines])).toEqual([
      ['请核对', ['第 3 段：引号不成对。']],
      ['原稿批注', ['方晓：这里请核实。']],
      ['没有收入', ['页眉或页脚：“投稿专用稿纸”']],
      ['规范了的地方', ['第 2 段：半角标点改全角：“,” → “，”', '第 4 段：接回断开的段落：换段 → （无）']],
      ['各段去向', ['第 1 段：标题，5 字（推断，把握 80%）', '第 2 段：正文，30 字']],
    ]);
    expect(originParts({})).toEqual([]);
  });

  it('counts the characters, and says so when they do not add up', () => {
    expect(balanceLine(report)).toBe('原文件 41 字，收入 35 字，另列 6 字；账目相符。');
    const odd = { balance: { ...report.balance, changed: -2, missing: '渠' } };
    expect(balanceLine(odd)).toContain('规范增减 -2 字；账目不符，缺“渠”');
    expect(balanceLine({})).toBe('');
  });
});
