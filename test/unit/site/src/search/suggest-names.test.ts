import { describe, expect, it } from 'vitest';
import { suggestNames } from '../../../../../site/src/search/suggest-names.ts';

const filters = {
  年份: [['2026年', 3]],
  作者: [
    ['梅川', 2],
    ['顾长河', 1],
    ['省直机关工委课题组', 1],
  ],
  栏目: [
    ['调查研究', 4],
    ['梅川', 1],
  ],
} satisfies Record<string, [string, number][]>;

describe('suggestNames', () => {
  it.each([
    ['梅穿', ['梅川']],
    ['调研', ['调查研究']],
    ['顾常河', ['顾长河']],
    ['省直工委课题组', ['省直机关工委课题组']],
    ['龘靐齉', []],
    ['梅川', []],
    ['，。', []],
    ['2026', []],
  ])('for “%s” names %j', (query, names) => {
    expect(suggestNames(query, filters)).toEqual(names);
  });
});
