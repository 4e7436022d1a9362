import { describe, expect, it } from 'vitest';
import {
  changesAsText,
  factWords,
  formWords,
  lineWords,
} from '../../../../cms/admin/compare/change-words.ts';
import { firstChoice, textName } from '../../../../cms/admin/compare/text-choice.ts';
import type { TextHead } from '../../../../cms/operations/article-texts.ts';

const head = (key: string, revision: number, decisions: string[] = []): TextHead => ({
  key,
  revision,
  at: '2026-03-05T06:08:00.000Z',
  by: '桑知遥',
  decisions: decisions.map((label, seq) => ({ seq, label, by: '俞沛然', role: '总编', at: '' })),
});
const texts = (saved: TextHead[], signed: TextHead[] = []) => ({
  label: '《一张读书桌》',
  revision: saved[0]?.revision ?? 1,
  texts: saved,
  signed,
});

describe('the first comparison', () => {
  const [third, second, first] = [3, 2, 1].map((number) => head(`revision:${number}`, number));
  const saved = [third!, second!, first!];

  it.each([
    ['the save before, where nothing was decided', texts(saved), {}, ['revision:2', 'revision:3']],
    ['the text decided on last', texts(saved, [head('decision:4', 1)]), {}, ['decision:4', 'revision:3']],
    [
      'not the present text with itself',
      texts(saved, [head('decision:5', 3), head('decision:4', 2)]),
      {},
      ['decision:4', 'revision:3'],
    ],
    [
      'what the address asks for',
      texts(saved),
      { from: 'revision:1', to: 'revision:2' },
      ['revision:1', 'revision:2'],
    ],
    ['no text that is not there', texts(saved), { from: 'revision:9' }, ['revision:2', 'revision:3']],
    ['the only save with itself', texts([first!]), {}, ['revision:1', 'revision:1']],
  ])('takes %s', (_, given, asked, [from, to]) => {
    expect(firstChoice(given, asked)).toEqual({ from, to });
  });

  it('is none where nothing was saved', () => {
    expect(firstChoice(texts([]), {})).toBeUndefined();
  });
});

describe('a text', () => {
  it('is named by revision, person and decisions', () => {
    expect(textName(head('revision:3', 3, ['初审通过', '保密审查通过']))).toMatch(
      /^第 3 版　2026年3月5日 \d+:08 桑知遥　初审通过、保密审查通过$/,
    );
    expect(textName(head('decision:4', 2, ['终审通过']))).toMatch(/^终审通过的文字　桑知遥 .*（第 2 版）$/);
  });
});

describe('changes in words', () => {
  const line = {
    kind: 'changed' as const,
    part: 'paragraph' as const,
    block: 2,
    spans: [
      { kind: 'same' as const, text: '每周' },
      { kind: 'removed' as const, text: '三' },
      { kind: 'added' as const, text: '四' },
    ],
  };

  it('are marked without colour', () => {
    expect(changesAsText([line, { ...line, kind: 'same', spans: [{ kind: 'same', text: '不变' }] }])).toBe(
      '正文第 3 块（有改动）：每周〔删：三〕〔增：四〕',
    );
  });

  it('tell what was moved from what came or went', () => {
    const moves = (['added', 'removed'] as const).map((kind) => lineWords({ ...line, kind, move: 1 }).mark);
    expect(moves).toEqual(['移入', '移出']);
    expect(lineWords({ ...line, kind: 'added' }).mark).toBe('增');
  });

  it('name columns, and what was empty', () => {
    const change = { fact: 'column' as const, after: 'theory' };
    expect(factWords(change, { theory: '理论探讨' })).toEqual({
      label: '栏目',
      before: '（空）',
      after: '理论探讨',
    });
  });

  it('say where a difference of form is', () => {
    expect(formWords({ change: 'picture', block: 1, text: '字'.repeat(40) })).toBe(
      `换了图片：${'字'.repeat(24)}……`,
    );
    expect(formWords({ change: 'pictureRemoved', block: 1, text: '' })).toBe('删了一张图片');
  });
});
