import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { check } from '../../../../cms/fields/check.ts';
import { dateField } from '../../../../cms/fields/date-field.ts';
import { textField, textListField } from '../../../../cms/fields/text-field.ts';
import { slug } from '../../../../content/model/article.ts';

describe('a field checked by the model', () => {
  it.each([
    ['an empty optional value', check(slug), '', true],
    ['an empty required value', check(slug, { required: true }), null, '这一项必填。'],
    ['a good value', check(slug), 'dang-jian', true],
    ['a bad value', check(slug), '党建', '只能用小写字母、数字和连字符。'],
    ['a number out of range', check(z.int().min(1)), 0, '不得少于 1。'],
    ['a fraction', check(z.int().min(1)), 1.5, '应为整数。'],
  ])('%s', (_name, validate, value, answer) => {
    expect(validate(value)).toBe(answer);
  });

  const ask = (field: { validate?: unknown }, value: unknown) =>
    (field.validate as (value: unknown) => unknown)(value);

  it('refuses blanks, forbidden characters and days that do not exist', () => {
    expect(ask(textField({ name: 'a', label: 'a' }), '　')).toBe('不能为空。');
    expect(ask(textField({ name: 'a', label: 'a' }), '党\u0000')).toMatch('第 2 个字符是空字符');
    expect(ask(dateField({ name: 'a', label: 'a' }), '2026-02-30')).toMatch('YYYY-MM-DD');
    expect(ask(dateField({ name: 'a', label: 'a' }), '2026-02-28')).toBe(true);
  });

  it('names the item of a list and its greatest length', () => {
    const field = textListField({ name: 'a', label: 'a', max: 2, required: true });
    expect(ask(field, ['一', ' '])).toBe('第 2 项：不能为空。');
    expect(ask(field, ['一', '二', '三'])).toBe('最多 2 项，现在有 3 项。');
    expect(ask(field, null)).toBe('这一项必填。');
    expect(ask(field, ['一'])).toBe(true);
  });
});
