import { describe, expect, it } from 'vitest';
import { listRevisions, takeSide } from '../../../../../scripts/intake/read/docx/revisions.ts';
import { wordText } from '../../../../../scripts/intake/read/docx/xml-text.ts';

const by = 'w:author="方晓" w:date="2025-04-01T08:00:00Z"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const PART = [
  `<w:p><w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>${run('渠水')}<w:del ${by}><w:r><w:delText>很浑</w:delText></w:r></w:del><w:ins ${by}>${run('很清')}</w:ins></w:p>`,
  `<w:p>${run('。')}<w:moveFrom ${by}>${run('闸')}</w:moveFrom><w:moveTo ${by}>${run('闸')}</w:moveTo></w:p>`,
].join('');

describe('tracked changes', () => {
  it('are listed with who and when, in their order', () => {
    expect(listRevisions(PART).map(({ kind, text, by: who }) => [kind, text, who])).toEqual([
      ['deleted', '很浑', '方晓'],
      ['inserted', '很清', '方晓'],
      ['movedFrom', '闸', '方晓'],
      ['movedTo', '闸', '方晓'],
    ]);
    expect(listRevisions(PART)[0]?.on).toBe('2025-04-01T08:00:00Z');
  });

  it.each([
    ['accepted', '渠水很清。闸', ['修订中已删除（方晓）', '修订中已移走（方晓）']],
    [
      'original',
      '渠水很浑。闸',
      ['修订中插入，按修订前收稿（方晓）', '修订中移到这里，按修订前收稿（方晓）'],
    ],
  ] as const)('of the side %s stand in the text, the others are told', (choice, text, why) => {
    const taken: { text: string; why: string }[] = [];
    expect(wordText(takeSide(PART, choice, taken))).toBe(text);
    expect(taken.map((item) => item.why)).toEqual(why);
  });

  it('of paragraph marks join again what they cut', () => {
    const before = takeSide(PART, 'original', []);
    expect(before).toContain(`<w:rPr><w:del ${by}/></w:rPr>`);
    expect(before).not.toContain('<w:ins');
  });

  it('are found in one pass when a part is full of beginnings', () => {
    expect(listRevisions('<w:del w:id="1">'.repeat(20_000))).toEqual([]);
  });
});
