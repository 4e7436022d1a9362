import { describe, expect, it } from 'vitest';
import { civilDate, cleanText, findForbiddenCharacter } from '../../../../content/model/index.ts';

describe('findForbiddenCharacter', () => {
  it.each([
    ['学习\u0000笔记', 2, 0],
    ['字\ud83d', 1, 0xd83d],
    ['\udc00字', 0, 0xdc00],
    ['从\u202e右', 1, 0x202e],
    ['零\ufeff宽', 1, 0xfeff],
    ['非\uffff', 1, 0xffff],
    ['平面\u{1ffff}', 2, 0x1ffff],
    ['铃\u0007', 1, 7],
    ['行\u2028', 1, 0x2028],
    ['换\n行', 1, 10],
  ])('finds the place in %j', (text, offset, codePoint) => {
    expect(findForbiddenCharacter(text)).toMatchObject({ offset, codePoint });
  });

  it.each([
    '',
    '普通文字，Latin 123。',
    '𠮷野家',
    '葛\u{e0100}',
    'e\u0301',
    '零宽\u200b空格',
    '👨\u200d👩',
    '制\t表',
  ])('accepts %j', (text) => {
    expect(findForbiddenCharacter(text)).toBeUndefined();
    expect(cleanText.parse(text)).toBe(text);
  });

  it('tells the position and the code point in Chinese', () => {
    const result = cleanText.safeParse('一二\u0000');
    expect(result.error?.issues[0]?.message).toContain('第 3 个字符是空字符');
    expect(result.error?.issues[0]?.message).toContain('U+0000');
  });
});

describe('civilDate', () => {
  it.each(['2026-03-15', '2024-02-29', '2000-02-29', '1999-12-31'])('accepts %s', (date) => {
    expect(civilDate.safeParse(date).success).toBe(true);
  });
  it.each([
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-01-00',
    '2026-01-01T00:00:00Z',
  ])('refuses %s', (date) => {
    expect(civilDate.safeParse(date).success).toBe(false);
  });
});
