import { describe, expect, it } from 'vitest';
import { chineseName } from '../../../../cms/admin/words/library-words.ts';

describe('the name of a control', () => {
  it.each([
    ['Remove Block', '删去这一块'],
    ['Edit link', '改链接'],
    ['Edit 一张读书桌', '编辑 一张读书桌'],
    ['select-all', '全选'],
    ['leave-without-saving', '对话框'],
    ['doc-drawer_people_1_x9', '对话框'],
    ['ba-zhishang-de-zi', undefined],
    ['保存', undefined],
    ['constructor', undefined],
  ])('%s', (name, chinese) => {
    expect(chineseName(name)).toBe(chinese);
  });
});
