import { describe, expect, it } from 'vitest';
import {
  type Decided,
  issueSheet,
  moment,
  proofSheet,
  reviewSheet,
} from '../../../../../cms/editorial/papers/index.ts';
import { block } from '../../../../../content/model/index.ts';

const HASH = 'ab'.repeat(32);
const decided = (seq: number, decision: string, more: Partial<Decided> = {}): Decided => ({
  seq,
  decision,
  role: 'responsibleEditor',
  actor: { id: `p${seq}`, name: `甲${seq}` },
  from: 'draft',
  to: 'draft',
  hash: HASH,
  at: '2026-03-05T06:08:00.000Z',
  ...more,
});
const article = {
  office: '江岚机关学习',
  title: '一张读书桌',
  byline: ['林远舟', '方知禾'],
  column: '理论探讨',
  stage: '发稿',
  characters: 3012,
  hash: HASH,
};
const textOf = (value: unknown) => JSON.stringify(value);

describe('forms', () => {
  it('tell moments as the office has them, whatever the zone of the machine', () => {
    expect(moment('2025-12-31T16:30:00.000Z')).toBe('2026年1月1日 00:30');
    expect(moment(undefined)).toBeUndefined();
  });

  it('of a review give every level with its opinion in full, and say what is missing', () => {
    const opinion = `第一条意见。\n第二条意见。\n${'很长的意见。'.repeat(400)}`;
    const decisions = [
      decided(1, 'passFirstReview', { opinion, onBehalfOf: { id: 'x', name: '乙' } }),
      decided(2, 'passSecondReview', { hash: 'cd'.repeat(32), role: 'editorialDirector' }),
    ];
    const paper = reviewSheet({ ...article, decisions });
    const text = textOf(paper.blocks);
    for (const line of opinion.split('\n')) expect(text).toContain(line);
    expect(text).toContain('甲1（代乙）');
    expect(text).toContain('对现在的文字有效');
    expect(text).toContain('作出以后文字有改动');
    expect(text).toContain('（无）');
    for (const item of paper.blocks) expect(block.safeParse(item).success).toBe(true);
    expect(paper.date).toBe('2026-03-05');
  });

  it('of an issue list the articles in order, with who passed the present text', () => {
    const sent = { column: '理论探讨', byline: ['林远舟'], first: '甲', second: '乙', final: '丙' };
    const paper = issueSheet({
      office: '江岚机关学习',
      label: '2026年第4期',
      publishedOn: '2026-04-15',
      hash: HASH,
      articles: [
        { ...sent, title: '甲篇', characters: 1000 },
        { ...sent, title: '乙篇', characters: 234, final: undefined },
      ],
    });
    const text = textOf(paper.blocks);
    expect(text).toContain('共 2 篇，1234 字');
    expect(text.indexOf('甲篇')).toBeLessThan(text.indexOf('乙篇'));
    for (const item of paper.blocks) expect(block.safeParse(item).success).toBe(true);
  });

  it('of a proof list every correction with who asked, agreed, put in and checked it', () => {
    const paper = proofSheet({
      office: '江岚机关学习',
      label: '2026年第4期',
      number: 2,
      stage: '一校',
      pages: 48,
      madeBy: '管书衡',
      madeAt: '2026-03-05T06:08:00.000Z',
      hash: HASH,
      pdf: HASH,
      passed: [{ label: '二校通过', by: '屠文简' }],
      corrections: [
        {
          number: 1,
          article: '甲篇',
          place: '第7面第1栏第3行',
          old: '帐',
          new: '账',
          kind: '文字',
          state: '已核红',
          asked: '屠文简',
          agreed: '桑知遥',
          applied: '管书衡',
          verified: '屠文简',
        },
        {
          number: 2,
          article: '甲篇',
          place: '',
          old: '',
          new: '，',
          kind: '标点',
          state: '不改',
          asked: '屠文简',
          declined: '桑知遥',
          reason: '原文如此',
        },
      ],
    });
    const text = textOf(paper.blocks);
    for (const word of [
      '帐',
      '账',
      '第7面第1栏第3行',
      '（增补）',
      '不改：桑知遥',
      '2．原文如此',
      '校改（2 处）',
    ])
      expect(text).toContain(word);
    for (const item of paper.blocks) expect(block.safeParse(item).success).toBe(true);
  });
});
