import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../content/model/index.ts';
import { lookAtFile, type PieceLabel, readIntakeFile } from '../../../../scripts/intake/index.ts';
import { sliceInlines } from '../../../../scripts/intake/slice-inlines.ts';
import { outline } from '../../../fixtures/intake/outline.ts';

const LINES = [
  '渠水三十里 江小舟',
  '渠水从山脚下绕过来，',
  '流过三个村子。',
  '闸门说',
  '闸在渠首，一年开两回。',
  '水到了村口。',
];
const file = { name: '难.txt', bytes: Buffer.from(LINES.join('\n\n')) };
const read = async (labels: PieceLabel[]) => {
  const taken = await readIntakeFile(file, { labels });
  expect(taken.report.balance).toMatchObject({ missing: '', extra: '' });
  return taken;
};
const code = (labels: PieceLabel[]) =>
  readIntakeFile(file, { labels }).then(
    () => 'read',
    (error: Error) => error.message,
  );

describe('a manuscript put right by hand', () => {
  it('is cut inside a paragraph, joined, and begins its articles where a person says', async () => {
    const { articles, report } = await read([
      { index: 0, label: '主题', from: 0, to: 5, begins: true },
      { index: 0, label: '作者', from: 5 },
      { index: 1, label: '正文' },
      { index: 2, label: '正文', joins: true },
      { index: 3, label: '主题', begins: true },
      { index: 5, label: '正文' },
      { index: 4, label: '正文' },
    ]);
    expect(articles.map(outline)).toEqual([
      ['title 渠水三十里', 'byline 江小舟', 'p 渠水从山脚下绕过来，流过三个村子。'],
      ['title 闸门说', 'p 水到了村口。', 'p 闸在渠首，一年开两回。'],
    ]);
    expect(report.changes.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['cutByHand', 'joinedByHand']),
    );
  });

  it('begins an article without any headline, named after the file', async () => {
    const { articles } = await read([
      { index: 0, label: '主题' },
      ...[1, 2, 3].map((index) => ({ index, label: '正文' })),
      { index: 4, label: '正文', begins: true },
      { index: 5, label: '正文' },
    ]);
    expect(articles.map(({ title }) => title)).toEqual(['渠水三十里 江小舟', '难']);
  });

  it('is not rejoined by guess any more', async () => {
    const { articles } = await read(LINES.map((_line, index) => ({ index, label: index ? '正文' : '主题' })));
    expect(outline(articles[0]!)).toContain('p 渠水从山脚下绕过来，');
  });

  it.each<[string, PieceLabel[]]>([
    [
      'a gap',
      [
        { index: 0, label: '主题', from: 0, to: 3 },
        { index: 0, label: '正文', from: 4 },
      ],
    ],
    [
      'text used twice',
      [
        { index: 0, label: '主题' },
        { index: 0, label: '正文' },
      ],
    ],
    ['an end beyond the text', [{ index: 0, label: '主题', from: 0, to: 99 }]],
    ['a head cut off', [{ index: 0, label: '主题', from: 3 }]],
  ])('is refused with %s', async (_what, labels) => {
    expect(await code(labels)).toContain('IntakeLabelsMismatch');
  });

  it('shows the paragraphs intake would rejoin, and keeps them so when nobody moves them', async () => {
    const page = {
      name: '版.txt',
      bytes: Buffer.from(
        `# 渠水记\n\n江小舟\n\n${'渠水从山脚下绕过来，流过三个村子，最后进了青弋河，一路上浇着七百'}\n\n亩菜地。到了村口，水分成两股。\n\n## 水往东\n\n往东的一股细些。`,
      ),
    };
    const { pieces } = await lookAtFile(page);
    expect(pieces.filter(({ joins }) => joins).map(({ text }) => text)).toEqual([
      '亩菜地。到了村口，水分成两股。',
    ]);
    const before = await readIntakeFile(page);
    const after = await readIntakeFile(page, { labels: pieces });
    expect(after.articles.map(outline)).toEqual(before.articles.map(outline));
  });
});

describe('a slice of a line', () => {
  it('keeps marks, links and notes, and loses nothing between two halves', () => {
    const content = [
      { type: 'text' as const, text: '渠水' },
      { type: 'footnote' as const, content: [{ type: 'text' as const, text: '据志。' }] },
      { type: 'text' as const, text: '三十里', marks: ['strong' as const] },
      { type: 'lineBreak' as const },
      {
        type: 'link' as const,
        href: 'https://example.cn',
        content: [{ type: 'text' as const, text: '水情表' }],
      },
    ];
    const { length } = plainText(content);
    fc.assert(
      fc.property(fc.nat(length), (at) => {
        const halves = [sliceInlines(content, 0, at), sliceInlines(content, at, length)];
        expect(halves.map(plainText).join('')).toBe(plainText(content));
        expect(halves.flat().filter(({ type }) => type === 'footnote')).toHaveLength(1);
      }),
    );
    expect(sliceInlines(content, 0, 2)).toHaveLength(2);
    expect(sliceInlines(content, 3, 5)).toEqual([{ type: 'text', text: '十里', marks: ['strong'] }]);
  });
});
