import { describe, expect, it } from 'vitest';
import { brokenRules, type Change, checkChanged, remove, say, snapshot, textWhere } from './set-sample.ts';

/** One fault each in what stands around the articles. */
const FAULTS: readonly (readonly [fault: string, change: Change])[] = [
  [
    '版权页少一个人名',
    (issue) => {
      const name = textWhere(
        issue,
        ({ furniture, text }) => furniture === 'masthead' && text.includes('周岸平'),
      );
      say(name, '周岸');
    },
  ],
  [
    '版权页没有印电话',
    (issue) => {
      const { telephone } = snapshot.issue.masthead;
      remove(issue, (item) => item.kind === 'text' && item.text.includes(telephone!));
    },
  ],
  [
    '封面要目错一个字',
    (issue) => {
      const line = textWhere(
        issue,
        ({ furniture, text }) => furniture === 'cover' && text.includes('水库边'),
      );
      say(line, line.text.replace('水库边', '水库过'));
    },
  ],
  [
    '封二图片没有印出',
    (issue) => {
      const [, inside] = issue.pages;
      inside!.items = inside!.items.filter(({ kind }) => kind !== 'image');
    },
  ],
  [
    '封二的说明少一行',
    (issue) => {
      const [, inside] = issue.pages;
      const texts = inside!.items.filter((item) => item.kind === 'text');
      remove(issue, (item) => item === texts.at(-1));
    },
  ],
  [
    '封底的话没有印出',
    (issue) => {
      const back = issue.pages.at(-1)!;
      back.items = back.items.filter(({ kind }) => kind !== 'text');
    },
  ],
];

describe('standing-text', () => {
  it('finds nothing in the sample as set', async () => {
    expect(brokenRules(await checkChanged(() => {}))).not.toContain('standing-text');
  });

  it.each(FAULTS)('names: %s', async (_fault, change) => {
    const report = await checkChanged(change);
    expect(brokenRules(report)).toContain('standing-text');
    expect(report.hard).toBeGreaterThan(0);
  });
});
