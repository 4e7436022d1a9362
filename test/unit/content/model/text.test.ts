import { describe, expect, it } from 'vitest';
import {
  attributionText,
  authorNames,
  bylineText,
  crossheadNumberLevel,
  dateLabel,
  footnoteCall,
  headlineLines,
  headlineOnOneLine,
  type Inline,
  isSafeHref,
  issueAddress,
  issueLabel,
  leadIn,
  listMarker,
  normalizeInlines,
  partNotice,
  plainText,
  sourceText,
  titleWithPart,
} from '../../../../content/model/index.ts';

const text = (value: string, ...marks: ('strong' | 'emphasis')[]): Inline =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };

describe('inline', () => {
  it('joins equal runs, drops empty ones and orders marks', () => {
    const content: Inline[] = [
      text('甲'),
      text(''),
      text('乙'),
      text('丙', 'emphasis', 'strong'),
      text('丁', 'strong', 'emphasis'),
    ];
    expect(normalizeInlines(content)).toEqual([text('甲乙'), text('丙丁', 'strong', 'emphasis')]);
  });

  it('normalises inside links and footnotes and leaves its input alone', () => {
    const content: Inline[] = [
      {
        type: 'link',
        href: '/a',
        content: [
          { type: 'text', text: '一' },
          { type: 'text', text: '二' },
        ],
      },
      {
        type: 'footnote',
        content: [
          { type: 'text', text: '注' },
          { type: 'text', text: '文' },
        ],
      },
    ];
    const before = structuredClone(content);
    expect(normalizeInlines(content)).toEqual([
      { type: 'link', href: '/a', content: [{ type: 'text', text: '一二' }] },
      { type: 'footnote', content: [{ type: 'text', text: '注文' }] },
    ]);
    expect(content).toEqual(before);
  });

  it('gives the plain text without footnotes', () => {
    expect(
      plainText([
        text('甲'),
        { type: 'lineBreak' },
        { type: 'footnote', content: [{ type: 'text', text: '注' }] },
      ]),
    ).toBe('甲\n');
  });

  it('finds a run-in head only when text follows it', () => {
    const head = { type: 'text', text: '抓落实。', marks: ['strong'] } as const;
    const both = leadIn({
      type: 'paragraph',
      content: [
        { ...head, marks: ['strong'] },
        { type: 'text', text: '正文' },
      ],
    });
    expect(both.head?.text).toBe('抓落实。');
    expect(leadIn({ type: 'paragraph', content: [{ ...head, marks: ['strong'] }] }).head).toBeUndefined();
    expect(
      leadIn({
        type: 'paragraph',
        content: [
          { type: 'text', text: '正文' },
          { ...head, marks: ['strong'] },
        ],
      }).head,
    ).toBeUndefined();
  });
});

describe('links', () => {
  it.each([
    'https://a.example/x',
    'http://10.0.0.1/',
    'mailto:a@b.example',
    'tel:+8643112345',
    '/jlxx/2026/3/',
  ])('allows %s', (href) => {
    expect(isSafeHref(href)).toBe(true);
  });
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:x',
    ' https://a.example',
    'data:text/html,x',
    '//host/path',
    '/\\host',
    'file:///etc/passwd',
    'vbscript:x',
    'https:///x',
    '',
    'about:blank',
    'blob:https://a',
  ])('refuses %j', (href) => {
    expect(isSafeHref(href)).toBe(false);
  });
});

describe('headline', () => {
  it('cuts a headline at its preferred breaks', () => {
    expect(headlineLines('以督查为载体　精准解决 诉求')).toEqual(['以督查为载体', '精准解决', '诉求']);
    expect(headlineOnOneLine(' 甲　 乙 ')).toBe('甲 乙');
  });
  it('adds the part and its notice', () => {
    const part = { label: '上', position: 1, continues: true };
    expect(titleWithPart({ title: '题目', part })).toBe('题目（上）');
    expect(partNotice(part)).toBe('（待续）');
    expect(partNotice({ ...part, continues: false })).toBe('（续完）');
  });
});

describe('byline and source', () => {
  it('prints mark, affiliation, post, role and name', () => {
    const entries = [
      { kind: 'person', name: '某甲', role: 'author', post: '局长', affiliation: '省水文局' },
      { kind: 'person', name: '某乙', role: 'photography' },
    ] as const;
    expect(bylineText(entries, '■')).toBe('■省水文局　局长　某甲　摄影　某乙');
    expect(bylineText([], '■')).toBe('');
    expect(authorNames(entries)).toEqual(['某甲', '某乙']);
  });
  it.each([
    [
      { kind: 'reprint', name: '江岚读书', isPeriodical: true, issue: '2026年第2期' } as const,
      '（原载《江岚读书》2026年第2期）',
    ],
    [
      { kind: 'origin', name: '省档案馆', isPeriodical: false, date: '2026-03-05' } as const,
      '（来源：省档案馆2026年3月5日）',
    ],
    [
      { kind: 'wire', name: '江岚社', isPeriodical: false, date: '2026-11-21', reporter: '某丙' } as const,
      '据江岚社2026年11月21日电（某丙）',
    ],
  ])('prints a source', (value, expected) => {
    expect(sourceText(value)).toBe(expected);
  });
  it('prints an attribution', () => {
    expect(attributionText({ name: '某甲', post: '馆长' })).toBe('——馆长　某甲');
    expect(attributionText(undefined)).toBeUndefined();
  });
});

describe('numbering', () => {
  it.each([
    ['一、开头', 1],
    ['十二、开头', 1],
    ['（三）中间', 2],
    ['(三)中间', 2],
    ['1.小点', 3],
    ['3．小点', 3],
    ['1.5 倍', undefined],
    ['抓落实', undefined],
  ])('reads the level of %s', (head, level) => {
    expect(crossheadNumberLevel(head)).toBe(level);
  });
  it.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [35, '㉟'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '〔51〕'],
  ])('calls footnote %i %s', (number, call) => {
    expect(footnoteCall(number)).toBe(call);
  });
  it('marks list items by depth', () => {
    expect([
      listMarker(true, 0, 0),
      listMarker(true, 1, 1),
      listMarker(false, 0, 0),
      listMarker(false, 0, 1),
    ]).toEqual(['1.', '（2）', '•', '–']);
  });
  it('labels dates and issues', () => {
    expect(dateLabel('2026-03-05')).toBe('2026年3月5日');
    expect(issueLabel({ year: 2026, issueNumber: '3', wholeNumber: 118 })).toBe('2026年第3期（总第118期）');
    expect(issueLabel({ year: 2026, issueNumber: '7-8' })).toBe('2026年第7-8期');
    expect(issueAddress({ title: 'jlxx', year: 2026, issueNumber: '3' })).toBe('jlxx/2026/3');
  });
});
