import { describe, expect, it } from 'vitest';
import { passwordFault } from '../../../../cms/collections/Users/password-rules.ts';

describe('passwordFault', () => {
  it.each([
    ['short7890', '至少 10 个字符'],
    ['一二三四五六七八九', '至少 10 个字符，现在只有 9 个'],
    ['x'.repeat(201), '不能超过 200 个字符'],
    ['ababababababab', '不同的字符太少'],
    ['MyPassword-2026', 'password'],
    ['kanXing-2026-ok', 'kanxing'],
    ['x9-Bianji-0417', 'bianji'],
    ['z!桑知遥同志-7-9', undefined],
    ['天光云影共徘徊-2026', undefined],
  ])('%s', (password, expected) => {
    const fault = passwordFault(password, ['bianji', '桑知遥']);
    if (expected === undefined) expect(fault).toBeUndefined();
    else expect(fault).toContain(expected);
  });
});
