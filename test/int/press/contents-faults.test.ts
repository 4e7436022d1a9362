import { describe, expect, it } from 'vitest';
import type { PlacedLink } from '../../../scripts/typeset/flow/piece.ts';
import type { PlacedIssue } from '../../../scripts/typeset/page/placed.ts';
import { brokenRules, type Change, checkChanged, remove, say, textWhere } from './set-sample.ts';

/** The links of the 目录, from the first. */
function linksOf(issue: PlacedIssue): PlacedLink[] {
  const page = issue.pages.find(({ items }) => items.some((item) => item.kind === 'link' && item.page));
  return page!.items.filter((item) => item.kind === 'link');
}

/** One fault each in the 目录, and the rule that must name it. */
const FAULTS: readonly (readonly [rule: string, fault: string, change: Change])[] = [
  [
    'contents-pages',
    '目录页码不对',
    (issue) => {
      say(
        textWhere(issue, ({ furniture, text }) => furniture === 'contents' && text === '4'),
        '5',
      );
    },
  ],
  [
    'contents-titles',
    '目录题名不对',
    (issue) => {
      say(
        textWhere(issue, ({ furniture, text }) => furniture === 'contents' && text === '更正'),
        '更止',
      );
    },
  ],
  [
    'contents-authors',
    '目录漏作者',
    (issue) => {
      say(
        textWhere(issue, ({ furniture, text }) => furniture === 'contents' && text === '陆知行'),
        '陆知',
      );
    },
  ],
  [
    'contents-links',
    '目录两条链接换了位置',
    (issue) => {
      const [first, , third] = linksOf(issue);
      [first!.page, third!.page] = [third!.page!, first!.page!];
    },
  ],
  [
    'contents-links',
    '目录少一条链接',
    (issue) => {
      const last = linksOf(issue).at(-1);
      remove(issue, (item) => item === last);
    },
  ],
];

describe('the 目录', () => {
  it('is in order in the sample as set', async () => {
    const broken = brokenRules(await checkChanged(() => {}));
    expect(broken.filter((name) => name.startsWith('contents-'))).toEqual([]);
  });

  it.each(FAULTS)('%s names: %s', async (rule, _fault, change) => {
    const report = await checkChanged(change);
    expect(brokenRules(report)).toContain(rule);
    expect(report.hard).toBeGreaterThan(0);
  });

  it('needs no links in a file for the press', async () => {
    expect(brokenRules(await checkChanged(() => {}, 'press'))).not.toContain('contents-links');
  });
});
