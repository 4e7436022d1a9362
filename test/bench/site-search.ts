import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { canonicalText } from '../../content/model/index.ts';
import { serveSite } from '../../scripts/cli/lib/serve-site.ts';
import { allIssues } from '../../site/src/lib/archive.ts';
import { readArchive } from '../../site/src/lib/read-archive.ts';
import { searchEntries } from '../../site/src/lib/search-records.ts';
import { phraseQuery } from '../../site/src/search/tokens.ts';
import { launchBrowser } from '../helpers/browser.ts';
import type { BenchSite } from './site-builds.ts';
import { randomNumbers, TERMS } from './site-corpus.ts';

export type SearchFigures = {
  recall: number;
  precision: number;
  /** Bytes of the engine, the indexes and the results of a first query, and the median of later ones. */
  firstBytes: number;
  laterBytes: number;
  /** Median time from a query to its results on the page, ms. */
  latency: number;
};

/** Substrings asked against grep, and queries asked of the page. */
const SUBSTRINGS = 500;
const PAGE_QUERIES = 40;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Text = { id: string; text: string };

async function readTexts(content: string): Promise<Text[]> {
  const { archive } = await readArchive(content);
  return allIssues(archive).flatMap((item) => {
    const [, ...records] = searchEntries(item);
    return records.map(({ id }, index) => ({
      id,
      text: canonicalText(item.articles[index]!.article).replaceAll(/[^\S\n]/g, ''),
    }));
  });
}

/** Random runs of 2–8 characters that stand in the texts; every second one crosses a boundary of words. */
function randomRuns(texts: readonly Text[], count: number): string[] {
  const random = randomNumbers(20260315);
  const below = (limit: number) => Math.floor(random() * limit);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const runs: string[] = [];
  while (runs.length < count) {
    const lines = texts[below(texts.length)]!.text.split('\n').filter((line) => line.length > 12);
    const line = lines[below(lines.length)]!;
    const length = 2 + below(7);
    const starts = [...segmenter.segment(line)].map((item) => item.index).slice(1);
    const boundary = starts[below(starts.length)]!;
    const start = runs.length % 2 === 0 ? boundary - 1 - below(length - 1) : below(line.length - length);
    const run = line.slice(Math.max(0, start), Math.max(0, start) + length);
    if (run.length >= 2) runs.push(run);
  }
  return runs;
}

/** What the engine finds for each run, as ids of articles. */
async function engineResults(page: Page, runs: readonly string[]): Promise<Set<string>[]> {
  const lists = await page.evaluate<string[][]>(`(async () => {
    const engine = await import('/pagefind/pagefind.js?apart');
    await engine.options({ noWorker: true });
    await engine.init();
    for (const part of (await (await fetch('/pagefind/parts.json')).json()).parts) await engine.mergeIndex('/pagefind/' + part + '/');
    const lists = [];
    for (const query of ${JSON.stringify(runs.map(phraseQuery))}) {
      const { results } = await engine.search(query);
      lists.push(results.map((result) => result.id.split('/').at(-1)));
    }
    return lists;
  })()`);
  // Place 0 is the issue's own page, which grep did not read.
  return lists.map((ids) => new Set(ids.filter((id) => !id.endsWith('-0'))));
}

function compare(texts: readonly Text[], runs: readonly string[], found: readonly Set<string>[]) {
  const sum = { hits: 0, wanted: 0, given: 0 };
  for (const [index, run] of runs.entries()) {
    const wanted = texts.filter(({ text }) => text.includes(run)).map(({ id }) => id);
    sum.wanted += wanted.length;
    sum.given += found[index]!.size;
    sum.hits += wanted.filter((id) => found[index]!.has(id)).length;
  }
  return { recall: sum.hits / sum.wanted, precision: sum.hits / sum.given };
}

/** Runs in the page: asks a query and waits until its answer stands there; milliseconds. */
function ask(query: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('#q-page')!;
  const list = document.querySelector('[data-results]')!;
  const start = performance.now();
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      resolve(performance.now() - start);
    });
    watcher.observe(list, { childList: true });
    input.value = query;
    input.form!.requestSubmit();
  });
}

async function pageFigures(browser: Browser, url: string, runs: readonly string[]) {
  const page = await browser.newPage();
  const network = await page.context().newCDPSession(page);
  const inIndex = new Set<string>();
  let bytes = 0;
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/pagefind/')) inIndex.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (inIndex.has(requestId)) bytes += encodedDataLength;
  });
  const [first, ...later] = runs;
  await page.goto(`${url}/search/?q=${encodeURIComponent(first!)}`);
  await page.waitForSelector('.result');
  await page.waitForLoadState('networkidle');
  const firstBytes = bytes;
  const costs: { bytes: number; time: number }[] = [];
  for (const run of later) {
    bytes = 0;
    const time = await page.evaluate(ask, run);
    costs.push({ bytes, time });
  }
  await page.close();
  return {
    firstBytes,
    laterBytes: median(costs.map((cost) => cost.bytes)),
    latency: median(costs.map((cost) => cost.time)),
  };
}

/** Measures the search of a built site in a real browser against plain search of the same texts. */
export async function measureSearch(site: BenchSite): Promise<SearchFigures> {
  const texts = await readTexts(site.content);
  const runs = randomRuns(texts, SUBSTRINGS);
  const server = await serveSite({ folder: join(site.home, 'site/current'), host: '127.0.0.1', port: 0 });
  const browser = await launchBrowser();
  try {
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const page = await browser.newPage();
    await page.goto(`${url}/about/`);
    const asked = [...runs, ...TERMS];
    const found = compare(texts, asked, await engineResults(page, asked));
    return { ...found, ...(await pageFigures(browser, url, runs.slice(0, PAGE_QUERIES))) };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
