import { describe, expect, it } from 'vitest';
import { weighChange } from '../../../../../cms/editorial/index.ts';

/** Before, after, field; the characters in question are those that differ. */
function weigh(before: string, after: string, field = 'body[0].content') {
  return weighChange({ field, before, after, old: before, new: after, names: ['林远舟', '省直机关工委'] });
}
const reasons = (before: string, after: string, field?: string) =>
  weigh(before, after, field).reasons.map(({ code }) => code);
const signs = (before: string, after: string, field?: string) =>
  weigh(before, after, field).signs.map(({ code }) => code);

describe('the lightest kind of a change', () => {
  it.each([
    ['好象', '好像', 'wording'],
    ['做为', '作为', 'wording'],
    ['学习,思考', '学习，思考', 'punctuation'],
    ['学习，思考', '学习思考', 'punctuation'],
    ['督查 为载体', '督查为载体', 'layout'],
    ['有38件', '有83件', 'substance'],
    ['有38件', '有３８件', 'substance'],
    ['占3.5%', '占35%', 'substance'],
    ['占3.5%', '占3.5', 'substance'],
    ['应当公开', '不应当公开', 'substance'],
    ['并无异议', '并有异议', 'substance'],
    ['二〇二五年', '二〇二六年', 'substance'],
    ['三年来', '四年来', 'substance'],
    ['第一批', '第二批', 'substance'],
    ['一些同志', '有些同志', 'wording'],
    ['林远舟说', '林远洲说', 'substance'],
    ['他说', '林远舟说', 'substance'],
    ['一段话', '一段改写了整整十三个字以上的新话语', 'substance'],
  ])('%s → %s is %s', (before, after, kind) => {
    expect(weigh(before, after).lightest).toBe(kind);
  });

  it('says why', () => {
    expect(reasons('有38件未办', '有83件已办')).toEqual(['number', 'negation']);
    expect(reasons('甲', '乙', 'byline[0].name')).toEqual(['attribution']);
    expect(reasons('甲', '乙', 'body[3].speaker')).toEqual(['attribution']);
    expect(reasons('甲', '乙', 'body[3].attribution.post')).toEqual(['attribution']);
    expect(reasons('甲', '乙', 'source.name')).toEqual(['attribution']);
    expect(reasons('甲', '乙')).toEqual([]);
  });

  it('does not count what stays on both sides of the change', () => {
    const long = '这一句话很长很长很长很长很长';
    expect(reasons(`${long}象`, `${long}像`)).toEqual([]);
  });
});

describe('what the agreeing editor should look at', () => {
  it.each([
    ['好象', '好像', 'title', ['headline']],
    ['他说：“好象”', '他说：“好像”', undefined, ['quotation']],
    ['他说：“好”，好象', '他说：“好”，好像', undefined, []],
    ['应当公开', '可以公开', undefined, ['limit']],
    ['一二三四五六七', '甲乙丙丁戊己庚', undefined, ['long']],
    ['好象', '好像', undefined, []],
  ])('%s → %s', (before, after, field, wanted) => {
    expect(signs(before, after, field)).toEqual(wanted);
  });
});
