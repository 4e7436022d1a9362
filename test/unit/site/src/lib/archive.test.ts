import { beforeAll, describe, expect, it } from 'vitest';
import {
  decodeSnapshot,
  encodeSnapshot,
  type Issue,
  readingLines,
} from '../../../../../content/model/index.ts';
import {
  type Archive,
  allArticles,
  isIntranet,
  makeArchive,
  type PublishedArticle,
} from '../../../../../site/src/lib/archive.ts';
import { citation } from '../../../../../site/src/lib/citation.ts';
import { citationMeta } from '../../../../../site/src/lib/citation-meta.ts';
import { feedFiles } from '../../../../../site/src/lib/feeds.ts';
import { footnoteNumbers } from '../../../../../site/src/lib/footnotes.ts';
import { articleJsonLd, issueJsonLd } from '../../../../../site/src/lib/json-ld.ts';
import { endBlock, outline } from '../../../../../site/src/lib/outline.ts';
import {
  allCorrections,
  correctionsOf,
  neighbours,
  otherParts,
} from '../../../../../site/src/lib/related.ts';
import { filledShelves, shelfEntries, volumes } from '../../../../../site/src/lib/shelves.ts';
import { summary } from '../../../../../site/src/lib/summary.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';

async function sampleArchive(...changes: Partial<Issue>[]): Promise<Archive> {
  const inputs = await Promise.all(changes.map((change) => sampleSnapshotInput(change)));
  return makeArchive(inputs.map((input) => decodeSnapshot(encodeSnapshot(input))))!;
}

let archive: Archive;
const find = (address: string): PublishedArticle =>
  allArticles(archive).find((item) => item.address === address)!;

beforeAll(async () => {
  archive = await sampleArchive(
    { year: 2025, issueNumber: '12', publishedOn: '2025-12-15' },
    {},
    { issueNumber: '2', publishedOn: '2026-02-15' },
  );
});

describe('makeArchive', () => {
  it('puts the newest issue first', () => {
    expect(archive.titles[0].issues.map((item) => item.path)).toEqual([
      '/jlxx/2026/3/',
      '/jlxx/2026/2/',
      '/jlxx/2025/12/',
    ]);
  });

  it('has nothing when nothing is published', () => {
    expect(makeArchive([])).toBeUndefined();
  });

  it('puts the title with the newest issue first', async () => {
    const two = await sampleArchive({}, { title: 'other', titleName: '另一种', publishedOn: '2026-04-01' });
    expect(two.titles.map((title) => title.id)).toEqual(['other', 'jlxx']);
  });

  it('is for the intranet as soon as one title is internal', async () => {
    expect(isIntranet(archive)).toBe(true);
    expect(isIntranet(await sampleArchive({ publicationKind: 'journal' }))).toBe(false);
  });
});

describe('shelves', () => {
  it('groups a column across issues', () => {
    const [letter, study] = shelfEntries(archive.titles[0], 'columns');
    expect(letter!.articles.map((item) => item.path)).toEqual([
      '/jlxx/2026/3/reading-by-the-water/',
      '/jlxx/2026/2/reading-by-the-water/',
      '/jlxx/2025/12/reading-by-the-water/',
    ]);
    expect(study).toMatchObject({ key: 'studies', description: '到现场去，把事情弄清楚再说话。' });
  });

  it('files a text under every author', () => {
    const authors = shelfEntries(archive.titles[0], 'authors');
    expect(authors.find((entry) => entry.name === '梅川')!.articles).toHaveLength(3);
    expect(authors[0]!.articles.length).toBeGreaterThanOrEqual(authors.at(-1)!.articles.length);
  });

  it('shows only shelves that hold something', () => {
    expect(filledShelves(archive.titles[0])).toEqual(['columns', 'authors', 'series', 'topics']);
  });

  it('binds volumes by year, first issue first', () => {
    expect(
      volumes(archive.titles[0]).map((item) => [
        item.year,
        item.issues.map((issue) => issue.issue.issueNumber),
      ]),
    ).toEqual([
      [2026, ['2', '3']],
      [2025, ['12']],
    ]);
  });
});

describe('related articles', () => {
  it('stops at both ends of an issue', () => {
    const { articles } = archive.titles[0].issues[0];
    expect(neighbours(articles[0]!)).toEqual({ previous: undefined, next: articles[1] });
    expect(neighbours(articles.at(-1)!)).toEqual({ previous: articles.at(-2), next: undefined });
  });

  it('links a correction and the corrected article both ways', () => {
    const corrected = find('jlxx/2026/3/three-tables');
    expect(correctionsOf(archive, corrected).map((item) => item.address)).toEqual(['jlxx/2026/3/correction']);
    expect(allCorrections(archive)[0]).toMatchObject({ corrected });
  });

  it('finds the next part even when only that part names this one', async () => {
    const first = await sampleSnapshotInput();
    const second = await sampleSnapshotInput({ issueNumber: '4', publishedOn: '2026-04-15' });
    const articles = second.articles.map((item) =>
      item.part
        ? {
            ...item,
            part: { label: '下', position: 2, continues: false, previous: 'jlxx/2026/3/three-tables' },
          }
        : item,
    );
    const both = makeArchive(
      [first, { ...second, articles }].map((input) => decodeSnapshot(encodeSnapshot(input))),
    )!;
    const at = (address: string) => allArticles(both).find((item) => item.address === address)!;
    expect(otherParts(both, at('jlxx/2026/3/three-tables')).next?.address).toBe('jlxx/2026/4/three-tables');
    expect(otherParts(both, at('jlxx/2026/4/three-tables')).previous?.address).toBe(
      'jlxx/2026/3/three-tables',
    );
  });
});

describe('article data', () => {
  it('numbers footnotes in the order of the reading lines', () => {
    for (const { article } of allArticles(archive)) {
      const texts = [...footnoteNumbers(article).keys()].map((note) =>
        note.content.map((item) => ('text' in item ? item.text : '')).join(''),
      );
      const lines = readingLines(article).filter((line) => line.part === 'footnote');
      expect(texts).toEqual(lines.map((line) => line.text.slice(1)));
    }
  });

  it('cites after GB/T 7714', () => {
    expect(citation(find('jlxx/2026/3/three-tables'))).toBe(
      '省直机关工委课题组, 梅川. 三张表看清一件事 一条管理清二十年（上）: 江岚省农村供水台账调查[J]. 江岚机关学习, 2026(3).',
    );
    expect(citation(find('jlxx/2026/3/correction'))).toBe('更正[J]. 江岚机关学习, 2026(3).');
  });

  it.each([
    [['4', '6'], '2026(3): 4-6.'],
    [['4', '4'], '2026(3): 4.'],
    [undefined, '2026(3).'],
  ] as const)('cites the pages %j when they are known', (folios, end) => {
    expect(citation(find('jlxx/2026/3/correction'), folios)).toBe(`更正[J]. 江岚机关学习, ${end}`);
  });

  it('cites a photographer only when nobody else answers for the text', () => {
    const item = find('jlxx/2026/3/three-tables');
    const byline = item.article.byline.filter(({ role }) => role === 'photography');
    expect(citation({ ...item, article: { ...item.article, byline } })).toMatch(/^林远舟\. /);
  });

  it('cites a newspaper page by its date and page number', () => {
    const item = find('jlxx/2026/3/correction');
    const { studyPage: _, ...issue } = item.issue.issue;
    const paper = { ...issue, publicationKind: 'newspaper' as const };
    const cited = citation({ ...item, issue: { ...item.issue, issue: paper } }, ['8', '8']);
    expect(cited).toBe('更正[N]. 江岚机关学习, 2026-03-15.');
  });

  it('names three authors and 等', () => {
    const item = find('jlxx/2026/3/reading-by-the-water');
    const byline = ['甲', '乙', '丙', '丁'].map(
      (name) => ({ kind: 'person', name, role: 'author' }) as const,
    );
    expect(citation({ ...item, article: { ...item.article, byline: [...byline] } })).toMatch(
      /^甲, 乙, 丙, 等\. /,
    );
  });

  it('outlines the crossheads of the first level', () => {
    const { article } = find('jlxx/2026/3/three-tables');
    expect(outline(article).map((entry) => entry.text)).toEqual(['一、先把底数摸清', '二、再把话说清']);
  });

  it('draws the end mark after the last paragraph of an article, and in no notice', () => {
    const { article } = find('jlxx/2026/3/three-tables');
    expect(article.body[endBlock(article)]!.type).toBe('paragraph');
    expect(endBlock(find('jlxx/2026/3/correction').article)).toBe(-1);
  });

  it('cuts a long summary', () => {
    const { article } = find('jlxx/2026/3/reading-by-the-water');
    const long = {
      ...article,
      body: [{ type: 'paragraph', content: [{ type: 'text', text: '字'.repeat(200) }] }],
    };
    expect([...summary(long as typeof article)]).toHaveLength(110);
    expect(summary(find('jlxx/2026/3/three-tables').article)).toBe(
      '一口井、一本账、一张表，说的是同一件事。',
    );
  });
});

describe('for machines', () => {
  const origin = 'https://example.invalid';

  it('writes sitemap, RSS and JSON feed with whole addresses', () => {
    const files = new Map(feedFiles(archive, origin).map((file) => [file.name, file.text]));
    expect([...files.keys()]).toEqual(['sitemap.xml', 'feed.xml', 'feed.json']);
    expect(files.get('sitemap.xml')).toContain(`<loc>${origin}/jlxx/2026/3/three-tables/</loc>`);
    expect(files.get('feed.xml')).toContain('<pubDate>Sun, 15 Mar 2026 04:00:00 GMT</pubDate>');
    expect(JSON.parse(files.get('feed.json')!).items).toHaveLength(18);
  });

  it('writes JSON-LD that cannot close its script', () => {
    const item = find('jlxx/2026/3/three-tables');
    const json = articleJsonLd({ ...item, article: { ...item.article, title: '</script><b>' } }, origin);
    expect(json).not.toContain('</script');
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Article', headline: '</script><b>（上）' });
    expect(JSON.parse(issueJsonLd(item.issue, origin)).hasPart).toHaveLength(6);
  });

  it('names every author for reference managers', () => {
    const tags = citationMeta(find('jlxx/2026/3/three-tables'), { origin, pdf: undefined });
    expect(tags.filter((tag) => tag.name === 'citation_author')).toHaveLength(3);
    expect(tags).toContainEqual({ name: 'citation_publication_date', content: '2026/03/15' });
    expect(tags.filter((tag) => /page|pdf/.test(tag.name))).toEqual([]);
  });

  it('names the pages of an article whose place in the PDF is known', () => {
    const item = find('jlxx/2026/3/three-tables');
    const folios: [string, string] = ['4', '6'];
    const pdf = { page: 6, folios, file: 'jlxx-2026-3.articles/s-study.pdf' };
    expect(citationMeta(item, { origin, pdf })).toEqual(
      expect.arrayContaining([
        { name: 'citation_firstpage', content: '4' },
        { name: 'citation_lastpage', content: '6' },
        { name: 'citation_pdf_url', content: `${origin}/pdf/jlxx-2026-3.articles/s-study.pdf` },
      ]),
    );
    expect(JSON.parse(articleJsonLd(item, origin, folios))).toMatchObject({ pageStart: '4', pageEnd: '6' });
    expect(JSON.parse(articleJsonLd(item, origin))).not.toHaveProperty('pageStart');
  });
});
