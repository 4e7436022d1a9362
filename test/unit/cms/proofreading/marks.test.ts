import { describe, expect, it } from 'vitest';
import {
  drawnMark,
  LAYOUT_MARKS,
  markOf,
  PROOF_MARKS,
  type ProofMark,
} from '../../../../cms/proofreading/marks/marks.ts';

const marks = Object.values(PROOF_MARKS) as ProofMark[];

describe('the marks', () => {
  it('are the twenty-one of the standard, each with a name of its own', () => {
    expect(marks).toHaveLength(21);
    expect(new Set(marks.map(({ name }) => name)).size).toBe(21);
  });

  it.each(marks.map((mark) => [mark.name, mark] as const))(
    '%s is drawn on its sample',
    (_, { paths, sample, use }) => {
      expect(use).not.toBe('');
      const width = Array.from(sample).length * 20;
      for (const path of paths) {
        expect(path).toMatch(/^M-?\d/);
        const [x, y] = /^M(-?[\d.]+) ([\d.]+)/.exec(path)!.slice(1).map(Number);
        expect(x).toBeGreaterThanOrEqual(-4);
        expect(x).toBeLessThanOrEqual(width + 24);
        expect(y).toBeLessThanOrEqual(40);
      }
    },
  );
});

describe('a correction', () => {
  it.each([
    ['三', '四', 'wording', '', '改正'],
    ['的的', '的', 'wording', '', '改正'],
    ['的', '', 'wording', '', '删除'],
    ['', '正式', 'wording', '', '增补'],
    ['结总', '总结', 'wording', '', '对调'],
    ['学习好要', '要学习好', 'wording', '', '对调'],
    ['', '', 'layout', '另起段：从“今年”起', '另起段'],
    ['', '', 'layout', '图太大', '说明'],
    ['，', '。', 'punctuation', '', '改正'],
  ])('%s → %s（%s）%s is drawn as %5$s', (old, fresh, kind, reason, name) => {
    expect(PROOF_MARKS[markOf({ old, new: fresh, kind, reason })].name).toBe(name);
  });

  it.each(['runOn', 'newParagraph'] as const)('of a border is drawn as %s', (border) => {
    expect(markOf({ old: '', new: '', kind: 'layout', border })).toBe(border);
    expect(drawnMark({ old: '', new: '', kind: 'layout', border })).toEqual(PROOF_MARKS[border]);
  });

  it('of layout can be wished with every mark that changes no words', () => {
    for (const mark of LAYOUT_MARKS)
      expect(markOf({ kind: 'layout', old: '', new: '', reason: `${PROOF_MARKS[mark].name}：这里` })).toBe(
        mark,
      );
  });
});

describe('a mark on its own words', () => {
  const context = { before: '有深', after: '体会。' };

  it.each([
    [{ kind: 'wording', old: '的', new: '' }, '的', undefined],
    [{ kind: 'wording', old: '三', new: '四' }, '三', '四'],
    [{ kind: 'wording', old: '', new: '刻', context }, '有深体会', '刻'],
    [{ kind: 'wording', old: '结总', new: '总结' }, '结总', undefined],
    [{ kind: 'wording', old: '一二三四五六七八九十', new: '' }, '一二三四…八九十', undefined],
    [{ kind: 'layout', old: '', new: '', reason: '排齐：两行' }, '校对工作', undefined],
  ])('%j', (wish, sample, note) => {
    const drawn = drawnMark(wish);
    expect([drawn.sample, drawn.note]).toEqual([sample, note]);
    expect(drawn.paths.join(' ')).not.toMatch(/NaN|undefined/);
  });
});
