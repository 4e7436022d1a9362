import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../../cms/seed/demo/load-demo.ts';
import {
  ARTICLE_KINDS,
  type Article,
  type Block,
  BYLINE_ROLES,
  canonicalText,
  decodeSnapshot,
  encodeSnapshot,
  FIGURE_ROLES,
  type Inline,
  leadIn,
  MARKS,
  masthead,
  readingLines,
  sha256,
} from '../../../../content/model/index.ts';

const demo = loadDemo();
const { issue, articles, images } = demo;
const blocks: Block[] = articles.flatMap((item) => item.body);
const boxed: Block[] = blocks.flatMap((block) => (block.type === 'infoBox' ? block.blocks : []));
const allBlocks = [...blocks, ...boxed];
const inlines: Inline[] = allBlocks.flatMap((block) => ('content' in block ? block.content : []));
const bylines = articles.flatMap((item) => item.byline);
const figures = allBlocks.filter((block) => block.type === 'figure');
const cells = allBlocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
const lists = allBlocks.filter((block) => block.type === 'list');
const letters = (item: Article) => [...canonicalText(item).replaceAll(/\s/gu, '')].length;

describe('the demo issue as a whole', () => {
  it('passes the writer and the reader of the snapshot', () => {
    const snapshot = decodeSnapshot(encodeSnapshot({ ...demo, revision: 1 }));
    expect(snapshot.articles).toHaveLength(articles.length);
    expect(snapshot.images.size).toBe(images.size);
  });

  it('is a full issue: 45,000 characters, 18 articles, 8 columns', () => {
    expect(articles.map(letters).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(45_000);
    expect(articles.filter((item) => item.kind === 'article').length).toBeGreaterThanOrEqual(18);
    expect(issue.columns.filter((column) => column.articles.length > 0).length).toBeGreaterThanOrEqual(8);
  });

  it('has four covers and a masthead with every fact an internal title needs', () => {
    expect(Object.keys(issue.covers).sort()).toEqual(['back', 'front', 'insideBack', 'insideFront']);
    const { cnNumber, issnNumber, price, ...facts } = masthead.shape;
    expect(Object.keys(issue.masthead).sort()).toEqual(Object.keys(facts).sort());
    const roles = issue.masthead.lines.map((line) => line.role);
    for (const role of [
      '编委会主任',
      '常务副主任',
      '副主任',
      '委员',
      '总编',
      '副总编',
      '责任编辑',
      '执行编辑',
    ])
      expect(roles).toContain(role);
  });

  it('names every picture by its content', () => {
    for (const [file, bytes] of images) expect(file).toContain(sha256(bytes));
  });
});

describe('every structure stands in it at least once', () => {
  const structures: Record<string, (item: Article) => unknown> = {
    kicker: (item) => item.kicker,
    'headline with a designed break': (item) => item.title.includes(' '),
    'subtitle with dash': (item) => item.subtitle?.startsWith('——'),
    standfirst: (item) => item.standfirst,
    'editor’s note': (item) => item.editorNote,
    'series with number': (item) => item.series?.number,
    'part that continues': (item) => item.part?.continues,
    'several authors': (item) => item.byline.filter((entry) => entry.role === 'author').length > 2,
    'body as author': (item) => item.byline[0]?.kind === 'body',
    'mark ■': (item) => item.bylineMark === '■',
    'mark □': (item) => item.bylineMark === '□',
    'author note of a study group': (item) => item.authorNote?.includes('课题组组长'),
    'author note with affiliation': (item) => item.authorNote?.startsWith('（作者'),
    reprint: (item) => item.source?.kind === 'reprint',
    origin: (item) => item.source?.kind === 'origin',
    wire: (item) => item.source?.kind === 'wire',
    'two footnotes or more': (item) =>
      readingLines(item).filter((line) => line.part === 'footnote').length > 1,
  };
  it.each(Object.entries(structures))('%s', (_name, isThere) => {
    expect(articles.some(isThere)).toBe(true);
  });

  it('every kind of article', () => {
    expect(new Set(articles.map((item) => item.kind))).toEqual(new Set(Object.keys(ARTICLE_KINDS)));
  });

  it('bylines with every role, post and affiliation', () => {
    expect(new Set(bylines.map((entry) => entry.role))).toEqual(new Set(Object.keys(BYLINE_ROLES)));
    expect(bylines.some((entry) => entry.post)).toBe(true);
    expect(bylines.some((entry) => entry.affiliation)).toBe(true);
  });

  it('every type of block, alone or boxed', () => {
    expect([...new Set(blocks.map((block) => block.type))].sort()).toEqual([
      'crosshead',
      'dialogue',
      'figure',
      'infoBox',
      'list',
      'paragraph',
      'pullQuote',
      'references',
      'table',
    ]);
  });

  it('crossheads of three numbered levels and unnumbered ones', () => {
    const heads = readingLinesOf('crosshead');
    for (const form of [/^一、/u, /^（一）/u, /^1\./u, /^[^一二三四五六七八九十（\d]/u])
      expect(heads.some((text) => form.test(text))).toBe(true);
  });

  it('every role of figure, a group of three, three charts', () => {
    expect(new Set(figures.map((item) => item.role))).toEqual(new Set(FIGURE_ROLES));
    expect(figures.some((item) => item.images.length === 3)).toBe(true);
    expect(figures.filter((item) => item.role === 'chart').length).toBeGreaterThanOrEqual(3);
  });

  it('pull quotes with and without attribution, one with a portrait', () => {
    const quotes = blocks.filter((block) => block.type === 'pullQuote');
    expect(quotes.some((quote) => quote.portrait && quote.attribution?.post)).toBe(true);
    expect(quotes.some((quote) => !quote.attribution)).toBe(true);
  });

  it('tables with head rows and both spans; ordered, unordered and nested lists', () => {
    expect(cells.some((cell) => cell.header)).toBe(true);
    expect(cells.some((cell) => cell.colSpan)).toBe(true);
    expect(cells.some((cell) => cell.rowSpan)).toBe(true);
    expect(new Set(lists.map((item) => item.ordered))).toEqual(new Set([true, false]));
    expect(lists.some((item) => item.items.some((entry) => entry.list))).toBe(true);
  });

  it('run-in heads, links, line breaks and every mark', () => {
    const runs = inlines.filter((item) => item.type === 'text');
    expect(new Set(inlines.map((item) => item.type))).toEqual(
      new Set(['text', 'link', 'lineBreak', 'footnote']),
    );
    expect(new Set(runs.flatMap((run) => run.marks ?? []))).toEqual(new Set(MARKS));
    expect(blocks.some((block) => block.type === 'paragraph' && leadIn(block))).toBe(true);
  });
});

function readingLinesOf(part: string): string[] {
  return articles.flatMap((item) =>
    readingLines(item)
      .filter((line) => line.part === part)
      .map((line) => line.text),
  );
}

describe('its text is edited', () => {
  const texts = articles.flatMap((item) =>
    readingLines(item).map((line) => ({ ...line, where: `${item.id} ${line.text}` })),
  );
  const prose = texts.filter((line) => line.part !== 'reference');
  const spaced = new Set(['kicker', 'title', 'subtitle', 'credit', 'byline', 'authorNote', 'source']);

  it('does not use the words an internal title may not use', () => {
    const all = [...texts.map((line) => line.where), JSON.stringify(issue)];
    expect(all.filter((text) => /本刊|本报|杂志|期刊社|记者|定价|工本费/u.test(text))).toEqual([]);
  });

  it('has no half-width punctuation beside Chinese', () => {
    const wrong = /[\p{sc=Han}，。；：、”）》][,;:!?()"']|[,;:!?()"'][\p{sc=Han}“（《]/u;
    expect(prose.filter((line) => wrong.test(line.text)).map((line) => line.where)).toEqual([]);
  });

  it('has no stray spaces outside headlines and credits', () => {
    const lines = prose.filter((line) => !spaced.has(line.part) && !line.text.includes('→'));
    expect(
      lines.filter((line) => /[ \t]\p{sc=Han}|\p{sc=Han}[ \t]/u.test(line.text)).map((line) => line.where),
    ).toEqual([]);
  });

  it.each(['“”', '‘’', '《》', '（）'])('pairs %s in every line', (pair) => {
    const isPaired = (text: string) => text.split(pair[0]!).length === text.split(pair[1]!).length;
    expect(texts.filter((line) => !isPaired(line.text)).map((line) => line.where)).toEqual([]);
  });
});
