import { describe, expect, it } from 'vitest';
import type { LineAddress } from '../../../content/model/index.ts';
import { lineAddresses } from '../../../scripts/typeset/page/line-addresses.ts';
import { RULES } from '../../../scripts/typeset/preflight/rules/index.ts';
import { design } from '../../../templates/print/journal/index.ts';
import {
  brokenLine,
  brokenRules,
  type Change,
  checkChanged,
  remove,
  say,
  snapshot,
  textsOf,
  textWhere,
} from './set-sample.ts';

const permit = snapshot.issue.masthead.printPermitNumber!;

/** One fault each, and the rule that must name it. */
const FAULTS: readonly (readonly [rule: string, fault: string, change: Change])[] = [
  [
    'article-text',
    '正文里一个字不对',
    (issue) => {
      const piece = textWhere(
        issue,
        ({ origin, text }) => origin?.part === 'paragraph' && text.includes('的'),
      );
      piece.text = piece.text.replace('的', '得');
    },
  ],
  [
    'article-text',
    '少一行',
    (issue) => {
      const [, next] = brokenLine(issue);
      remove(issue, (item) => item === next);
    },
  ],
  [
    'footnote-page',
    '脚注排到了后面的一面',
    (issue) => {
      const note = textWhere(issue, ({ origin }) => origin?.part === 'footnote');
      const own = textsOf(issue).filter(({ origin }) => origin === note.origin);
      remove(issue, (item) => item.kind === 'text' && own.includes(item));
      issue.pages.at(-3)!.items.push(...own);
    },
  ],
  [
    'article-present',
    '少一篇',
    (issue) => {
      remove(issue, (item) => item.kind === 'text' && item.origin?.article === 's-call');
    },
  ],
  [
    'outline-targets',
    '书签错页',
    (issue) => {
      const entry = issue.outline.flatMap((item) => item.children)[0]!;
      entry.page = 1;
    },
  ],
  [
    'running-heads',
    '书眉写了别的栏目',
    (issue) => {
      say(
        textWhere(issue, ({ furniture }) => furniture === 'runningHead'),
        '别的栏目',
      );
    },
  ],
  [
    'folios',
    '页码跳号',
    (issue) => {
      say(
        textWhere(issue, ({ furniture }) => furniture === 'folio'),
        '99',
      );
    },
  ],
  [
    'folios',
    '正文面没有页码',
    (issue) => {
      const page = issue.pages[6]!;
      page.items = page.items.filter((item) => item.kind !== 'text' || item.furniture !== 'folio');
    },
  ],
  [
    'running-heads',
    '正文面没有书眉',
    (issue) => {
      const page = issue.pages[6]!;
      page.items = page.items.filter((item) => item.kind !== 'text' || item.furniture !== 'runningHead');
    },
  ],
  [
    'line-start',
    '行首是逗号',
    (issue) => {
      const [, next] = brokenLine(issue);
      say(next, `，${next.text}`);
    },
  ],
  [
    'line-end',
    '行尾是前引号',
    (issue) => {
      const [last] = brokenLine(issue);
      say(last, `${last.text}“`);
    },
  ],
  [
    'broken-pair',
    '破折号拆开',
    (issue) => {
      const [last, next] = brokenLine(issue);
      say(last, `${last.text}—`);
      say(next, `—${next.text}`);
    },
  ],
  [
    'text-inside-page',
    '文字出了页面',
    (issue) => {
      textWhere(issue, ({ origin }) => origin !== undefined).x = -300;
    },
  ],
  [
    'text-overlap',
    '两行文字压在一起',
    (issue) => {
      const [last, next] = brokenLine(issue);
      next.x = last.x;
      next.y = last.y + 2;
    },
  ],
  [
    'widow-line',
    '段末一行落在栏首',
    (issue) => {
      const [last, next] = brokenLine(issue);
      const after = textsOf(issue).filter(({ origin }) => origin === next.origin && origin === last.origin);
      for (const piece of after.slice(after.indexOf(next))) piece.y = last.y - 100;
    },
  ],
  [
    'lonely-head',
    '小标题落在栏底',
    (issue) => {
      const head = textWhere(issue, ({ origin }) => origin?.part === 'crosshead');
      const { items } = issue.pages.find((page) => page.items.includes(head))!;
      head.y = Math.max(...items.map((item) => (item.kind === 'rule' ? item.y1 : item.y)));
    },
  ],
  [
    'page-count',
    '少一面',
    (issue) => {
      issue.pages.pop();
    },
  ],
  [
    'trim-size',
    '一面的尺寸不对',
    (issue) => {
      issue.pages[4]!.width += 10;
    },
  ],
  [
    'mandatory-notices',
    '没印准印证号',
    (issue) => {
      remove(issue, (item) => item.kind === 'text' && item.text.includes(permit));
    },
  ],
  [
    'cover-notices',
    '封面没印“内部资料”',
    (issue) => {
      for (const text of textsOf({ ...issue, pages: [issue.pages[0]!] })) {
        if (text.text.includes('内部资料')) say(text, text.text.replace('内部资料', '学习资料'));
      }
    },
  ],
  [
    'forbidden-words',
    '版权页自称本刊',
    (issue) => {
      say(
        textWhere(issue, ({ furniture }) => furniture === 'masthead'),
        '本刊编辑部',
      );
    },
  ],
  [
    'doubtful-words',
    '正文里有“记者”',
    (issue) => {
      say(
        textWhere(issue, ({ origin }) => origin?.part === 'paragraph'),
        '记者',
      );
    },
  ],
  [
    'image-resolution',
    '图片放得太大',
    (issue) => {
      const image = issue.pages
        .flatMap((page) => page.items)
        .find((item) => item.kind === 'image' && item.fit === 'fill');
      if (image?.kind !== 'image') throw new Error('the sample has no such picture');
      image.width *= 20;
    },
  ],
  [
    'picture-words',
    '图片没有替代文字',
    (issue) => {
      const image = issue.pages.flatMap((page) => page.items).find((item) => item.kind === 'image');
      if (image?.kind !== 'image') throw new Error('the sample has no picture');
      image.alt = '';
    },
  ],
  [
    'empty-pages',
    '一面是空白',
    (issue) => {
      issue.pages[6]!.items = [];
    },
  ],
];

describe('preflight', () => {
  it('finds nothing that must be mended in the sample as set', async () => {
    const report = await checkChanged(() => {});
    expect(report.rules.filter((rule) => rule.severity === 'hard' && rule.findings.length > 0)).toEqual([]);
    expect(report.characters).toBeGreaterThan(1000);
  });

  it.each(FAULTS)('%s names: %s', async (rule, _fault, change) => {
    const report = await checkChanged(change);
    expect(brokenRules(report)).toContain(rule);
    const { severity, findings } = report.rules.find((item) => item.name === rule)!;
    expect(findings[0]!.message).not.toBe('');
    if (severity === 'hard') expect(report.hard).toBeGreaterThan(0);
  });

  it('tells page, column and row of a fault as a proof numbers them', async () => {
    let wanted: LineAddress | undefined;
    const report = await checkChanged((issue) => {
      const piece = textWhere(
        issue,
        ({ origin, text }) => origin?.part === 'paragraph' && text.length > 15 && text.includes('的'),
      );
      const lines = lineAddresses({ placed: issue, issue: snapshot.issue, design });
      wanted = lines.find(({ text }) => text.includes(piece.text));
      piece.text = piece.text.replace('的', '得');
    });
    const { findings } = report.rules.find(({ name }) => name === 'article-text')!;
    expect(wanted!.column).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({ column: wanted!.column, row: wanted!.row });
  });

  it('finds nothing that must be mended in a file for the press, but misses its profile', async () => {
    const report = await checkChanged(() => {}, 'press');
    expect(report.hard).toBe(0);
    expect(brokenRules(report)).toContain('press-profile');
  });

  it('has a name of its own for every rule', () => {
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
    expect(RULES.length).toBeGreaterThanOrEqual(30);
  });
});
