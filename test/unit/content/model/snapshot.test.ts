import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Article,
  articleFile,
  articleHash,
  canonicalJson,
  canonicalText,
  decodeSnapshot,
  encodeSnapshot,
  type Issue,
  issueHash,
  ProblemError,
  sha256,
} from '../../../../content/model/index.ts';

const bytes = new TextEncoder().encode('not really a picture');
const image = {
  file: `images/${sha256(bytes)}.png`,
  sha256: sha256(bytes),
  width: 4,
  height: 3,
  alt: '示意图',
};

const article: Article = {
  id: 'a1',
  slug: 'first',
  kind: 'article',
  column: 'c1',
  title: '标题 二行',
  byline: [{ kind: 'person', name: '某甲', role: 'author' }],
  body: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '正文' },
        { type: 'footnote', content: [{ type: 'text', text: '注文' }] },
      ],
    },
    { type: 'figure', role: 'chart', images: [{ image }], caption: '图说', credit: '某乙 制图' },
    {
      type: 'list',
      ordered: true,
      items: [
        {
          content: [{ type: 'text', text: '甲' }],
          list: { ordered: true, items: [{ content: [{ type: 'text', text: '乙' }] }] },
        },
      ],
    },
    { type: 'dialogue', speaker: '问', content: [{ type: 'text', text: '为什么' }] },
    {
      type: 'table',
      headRows: 1,
      caption: '表一',
      rows: [[{ content: [{ type: 'text', text: '项' }], header: true }], [{ content: [] }]],
      note: '注',
    },
    { type: 'references', title: '参考文献', entries: [{ content: [{ type: 'text', text: '书' }] }] },
    {
      type: 'infoBox',
      title: '资料',
      blocks: [{ type: 'paragraph', content: [{ type: 'text', text: '盒中' }] }],
    },
    {
      type: 'pullQuote',
      content: [{ type: 'text', text: '话' }],
      attribution: { name: '某丙' },
      portrait: image,
    },
  ],
  authorNote: '（作者系某馆馆员）',
};
const issue: Issue = {
  title: 't',
  titleName: '某刊',
  publicationKind: 'internal',
  year: 2026,
  issueNumber: '3',
  frequency: 'monthly',
  publishedOn: '2026-03-15',
  trimSize: { width: 210, height: 285 },
  design: 'journal',
  covers: { front: { image } },
  columns: [{ id: 'c1', slug: 'c', name: '卷首语', articles: ['a1'] }],
  masthead: { lines: [{ role: '总编', names: ['某丁'] }] },
};
const input = { issue, articles: [article], images: new Map([[image.file, bytes]]), revision: 1 };
const problemsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map((problem) => problem.code);
    throw error;
  }
  return [];
};

describe('canonical text', () => {
  it('is every visible line in reading order', () => {
    expect(canonicalText(article)).toBe(
      [
        '标题 二行',
        '某甲',
        '正文①',
        '①注文',
        '图说',
        '某乙 制图',
        '1.甲',
        '（1）乙',
        '问：为什么',
        '表一',
        '项',
        '注',
        '参考文献',
        '[1]书',
        '资料',
        '盒中',
        '话',
        '——某丙',
        '（作者系某馆馆员）',
      ].join('\n'),
    );
  });

  it('hashes equal values alike whatever the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(article).reverse()) as Article;
    expect(articleHash(shuffled)).toBe(articleHash(article));
  });

  it.each([
    ['a zero-width space', { ...article, title: '标题\u200b 二行' }],
    ['a variation selector', { ...article, title: '标题 二行\ufe00' }],
    ['an alt text', { ...article, body: JSON.parse(JSON.stringify(article.body).replace('示意图', '示意')) }],
    ['a level', { ...article, slug: 'second' }],
  ])('hashes %s as a change', (_what, changed) => {
    expect(articleHash(changed as Article)).not.toBe(articleHash(article));
  });

  it('covers order and articles in the issue hash', () => {
    const other = { ...article, title: '另题' };
    expect(issueHash(issue, [other])).not.toBe(issueHash(issue, [article]));
    expect(issueHash({ ...issue, pages: 48 }, [article])).not.toBe(issueHash(issue, [article]));
  });

  it('keeps any JSON value through canonicalJson', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(copy);
        expect(canonicalJson(copy)).toBe(canonicalJson(value));
      }),
    );
  });

  it('keeps __proto__ keys as data', () => {
    const value = JSON.parse('{"__proto__":{"x":1},"a":2}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"x":1},"a":2}');
  });
});

describe('snapshot', () => {
  it('reads back what it wrote, byte for byte the same each time', () => {
    const files = encodeSnapshot(input);
    const snapshot = decodeSnapshot(files);
    expect(snapshot.issue).toEqual(issue);
    expect(snapshot.articles).toEqual([article]);
    expect([...snapshot.images.keys()]).toEqual([image.file]);
    expect(encodeSnapshot({ ...input, issue: structuredClone(issue) })).toEqual(files);
  });

  it('finds any single changed byte of any file', () => {
    const files = encodeSnapshot(input);
    const places = [...files].flatMap(([path, content]) =>
      [0, content.length >> 1, content.length - 2].map((at) => [path, at] as const),
    );
    for (const [path, at] of places) {
      const copy = new Map([...files].map(([name, content]) => [name, Uint8Array.from(content)]));
      copy.get(path)![at]! ^= 1;
      expect(() => decodeSnapshot(copy), `${path} @ ${at}`).toThrow(ProblemError);
    }
  });

  it.each([
    [
      'a missing file',
      (files: Map<string, Uint8Array>) => files.delete(articleFile('a1')),
      'SnapshotFileMissing',
    ],
    [
      'a file too many',
      (files: Map<string, Uint8Array>) => files.set('articles/x.json', bytes),
      'SnapshotFileUnknown',
    ],
    [
      'a changed image',
      (files: Map<string, Uint8Array>) => files.set(image.file, new Uint8Array([1])),
      'SnapshotFileChanged',
    ],
    ['no manifest', (files: Map<string, Uint8Array>) => files.delete('manifest.json'), 'SnapshotFileMissing'],
    [
      'a broken manifest',
      (files: Map<string, Uint8Array>) => files.set('manifest.json', new Uint8Array([0x7b])),
      'SnapshotFileBroken',
    ],
  ])('refuses %s', (_what, harm, code) => {
    const files = new Map(encodeSnapshot(input));
    harm(files);
    expect(problemsOf(() => decodeSnapshot(files))).toContain(code);
    const memory = new Map();
    decodeSnapshot(encodeSnapshot(input), memory);
    expect(problemsOf(() => decodeSnapshot(files, memory))).toContain(code);
  });

  it('reads an article anew only when its file has changed, and remembers no other', () => {
    const memory = new Map();
    const first = decodeSnapshot(encodeSnapshot(input), memory);
    const same = decodeSnapshot(encodeSnapshot(input), memory);
    expect(same.articles[0]).toBe(first.articles[0]);
    const edited = encodeSnapshot({ ...input, articles: [{ ...article, title: '另一标题' }] });
    expect(decodeSnapshot(edited, memory)).toEqual(decodeSnapshot(edited));
    expect([...memory.values()].map(({ title }) => title)).toEqual(['另一标题']);
  });

  it.each([
    ['an unknown field', { ...input, issue: { ...issue, extra: 1 } as Issue }, 'UnknownField'],
    [
      'an unknown block',
      { ...input, articles: [{ ...article, body: [{ type: 'marquee' }] } as unknown as Article] },
      'InvalidValue',
    ],
    ['a missing image', { ...input, images: new Map() }, 'ImageMissing'],
    [
      'an article in no column',
      { ...input, articles: [article, { ...article, id: 'a2', slug: 'b' }] },
      'ArticleNotPlaced',
    ],
    ['an article that is not there', { ...input, articles: [] }, 'ArticleMissing'],
    ['the wrong column', { ...input, articles: [{ ...article, column: 'c9' }] }, 'ArticleColumnMismatch'],
    [
      'an article placed twice',
      { ...input, issue: { ...issue, columns: [{ ...issue.columns[0]!, articles: ['a1', 'a1'] }] } },
      'ArticlePlacedTwice',
    ],
    [
      'one slug twice',
      {
        ...input,
        issue: { ...issue, columns: [{ ...issue.columns[0]!, articles: ['a1', 'a2'] }] },
        articles: [article, { ...article, id: 'a2' }],
      },
      'SlugTwice',
    ],
    [
      'a script link',
      {
        ...input,
        articles: [
          {
            ...article,
            body: [
              {
                type: 'paragraph',
                content: [{ type: 'link', href: 'javascript:x', content: [{ type: 'text', text: '点' }] }],
              },
            ],
          } as Article,
        ],
      },
      'InvalidValue',
    ],
  ])('refuses to write %s', (_what, value, code) => {
    expect(problemsOf(() => encodeSnapshot(value))).toContain(code);
  });

  it('says where and what to do', () => {
    try {
      encodeSnapshot({ ...input, articles: [{ ...article, title: '' }] });
      expect.unreachable();
    } catch (error) {
      const [problem] = (error as ProblemError).problems;
      expect(problem).toMatchObject({ path: 'title' });
      expect(problem?.message).toContain('articles/a1.json');
      expect(problem?.hint).not.toBe('');
    }
  });
});
