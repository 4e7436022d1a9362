import { beforeAll, describe, expect, it } from 'vitest';
import { decodeSnapshot, encodeSnapshot } from '../../../../../content/model/index.ts';
import { articlePage } from '../../../../../site/src/html/article/article-page.ts';
import { allArticles, makeArchive } from '../../../../../site/src/lib/archive.ts';
import { makeSiteData } from '../../../../../site/src/lib/site-data.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';

const pages = new Map<string, string>();

beforeAll(async () => {
  const march = await sampleSnapshotInput();
  const april = await sampleSnapshotInput({ issueNumber: '4', publishedOn: '2026-04-15' });
  const second = {
    ...april,
    articles: april.articles.map((article) =>
      article.part
        ? {
            ...article,
            part: { label: '下', position: 2, continues: false, previous: 'jlxx/2026/3/three-tables' },
          }
        : article,
    ),
  };
  const archive = makeArchive([march, second].map((input) => decodeSnapshot(encodeSnapshot(input))))!;
  const site = makeSiteData({ archive, origin: undefined, pdfs: new Map(), looks: new Map() });
  for (const item of allArticles(archive)) pages.set(item.address, articlePage(site, item).main.text);
});

/** Each structure of an article, and the form it has on the web. */
const FORMS: [structure: string, slug: string, form: RegExp][] = [
  ['place in the issue', 'three-tables', /<a href="\/jlxx\/2026\/3\/">2026年第3期/],
  ['column', 'three-tables', /<a class="column-name" href="\/jlxx\/columns\/studies\/">调查研究/],
  ['series and its number', 'three-tables', /<a href="\/jlxx\/series\/[^"]+\/">走百村第12期<\/a>/],
  ['kicker', 'three-tables', /<p data-line class="kicker">.*省直机关/],
  ['headline with its part', 'three-tables', /<h1 data-line>.*三张表.*（上）/],
  [
    'designed break of a headline',
    'three-tables',
    /<h1[^>]*><span class="piece">三张.*一件事<\/span> <span class="piece">一条/,
  ],
  ['subtitle', 'three-tables', /<p data-line class="subtitle"><span class="piece">——/],
  [
    'byline with mark, role and link',
    'three-tables',
    /class="mark">■<.*class="role">.*执笔.*<a href="[^"]+">梅川<\/a>/,
  ],
  ['post before a name', 'a-talk-on-reading', /class="role">省图书馆馆员　?<\/span><a href="[^"]+">何以宁/],
  ['editor’s note', 'three-tables', /<div class="editor-note">.*编者按/],
  ['standfirst with a footnote', 'three-tables', /class="standfirst">.*<sup class="call" id="call-1">/],
  ['run-in head', 'three-tables', /<p data-line class="has-lead-in"><strong>抓住关键环节。<\/strong>/],
  ['crosshead with an anchor', 'three-tables', /<h2[^>]* id="[^"]+"[^>]*>.*先把底数摸清/],
  ['list of crossheads', 'three-tables', /<nav class="outline".*<a href="#[^"]+">/],
  [
    'table that scrolls by itself',
    'three-tables',
    /<div class="table-scroll" tabindex="0" role="group" aria-label="[^"]+"><table>/,
  ],
  ['head of a table', 'three-tables', /<thead><tr><th data-line scope="col"/],
  ['numbered list', 'three-tables', /<ol class="list" role="list">/],
  [
    'figure with caption and credit',
    'three-tables',
    /<figcaption><span data-line class="caption">.*<span data-line class="credit">/,
  ],
  ['group of figures', 'three-tables', /<div class="pictures" data-count="2">/],
  [
    'picture in several formats, with its size',
    'three-tables',
    /<source[^>]+type="image\/avif".*<img[^>]+width="\d+"[^>]+height="\d+"/,
  ],
  [
    'pull quote with portrait and name',
    'three-tables',
    /<figure class="pull-quote has-portrait">.*<blockquote>.*<figcaption data-line>——/,
  ],
  ['box', 'three-tables', /<div class="info-box" role="note"><p data-line class="info-box-title">/],
  ['references', 'three-tables', /<section class="references"><h2[^>]*>参考文献/],
  ['note with its way back', 'three-tables', /id="note-1".*href="#call-1"/],
  ['author’s note', 'three-tables', /<p data-line class="author-note">（课题组组长/],
  ['reprint', 'three-tables', /<p data-line class="source">（原载《江岚调研》2026年第1期）/],
  ['wire service', 'a-talk-on-reading', /<p data-line class="source">.*江岚通讯社/],
  ['turn of a talk', 'a-talk-on-reading', /<p data-line class="dialogue"><b class="speaker">何以宁：<\/b>/],
  ['to be continued', 'three-tables', /<p data-line class="part-notice">（待续）/],
  ['way to the next part', 'three-tables', /下一部分：<a href="\/jlxx\/2026\/4\/three-tables\/">/],
  ['correction of it', 'three-tables', /此文已有更正.*<a href="\/jlxx\/2026\/3\/correction\/">/],
  ['what is corrected', 'correction', /<a href="\/jlxx\/2026\/3\/three-tables\/">/],
  [
    'citation',
    'three-tables',
    /class="citation">省直机关工委课题组, 梅川\. .*\[J\]\. 江岚机关学习, 2026\(3\)\./,
  ],
  [
    'previous and next, and the place between',
    'three-tables',
    /rel="prev".*本期第 2 篇，共 6 篇.*rel="next"/,
  ],
];

describe('an article page', () => {
  it.each(FORMS)('has a form for: %s', (_structure, slug, form) => {
    expect(pages.get(`jlxx/2026/3/${slug}`)!.replaceAll('\n', '')).toMatch(form);
  });

  it('leads back from a later part', () => {
    expect(pages.get('jlxx/2026/4/three-tables')).toMatch(
      /上一部分：<a href="\/jlxx\/2026\/3\/three-tables\/">/,
    );
  });
});
