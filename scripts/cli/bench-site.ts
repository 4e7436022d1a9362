/** `npm run bench:site [-- --issues N]`: what building, publishing and searching an archive costs, bar by bar. */
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  articlePageBytes,
  type BuildCost,
  measurePages,
  measurePublishing,
} from '../../test/bench/site-builds.ts';
import { corpusIssue } from '../../test/bench/site-corpus.ts';
import { measureSearch } from '../../test/bench/site-search.ts';
import { runMain } from './lib/run-main.ts';

const HELP = `用法：npm run bench:site [-- 选项]
生成一批模拟的往期，测量建站（与 Eleventy 相比）、追加一期、开年第一期和全文检索的开销，最后逐项列出是否达标。
有内存盘（/dev/shm，空余 4 GB 以上）时在那里测：有的磁盘刚删过文件时新建文件很慢，会混进接连的几次发布里。

  --issues N  期数，每期 25 篇，取整为整年（默认 36；全量为 300，约需数分钟）
  --keep      测完保留临时文件夹
  --help      显示这段说明`;

/** Issues of the smaller archive, four whole years: growth is measured from 48 issues against 300, both ending a year. */
const SMALL = 48;
/** A year of the corpus; archives end with one, so that the first issue of the next can be published. */
const YEAR = 12;
/**
 * The first issue of a year, one in twelve, puts the closed years of its decade into one index, so its cost follows how many they are:
 * archives of these many issues are compared, by the same number as in the smaller archive (where none has it, the
 * largest stands for it), and by the largest number, which weighs in what a whole year costs.
 */
function yearEnds(small: number, issues: number): { like: number; worst: number } {
  const ends = Array.from({ length: (issues - small) / YEAR }, (_, index) => issues - index * YEAR);
  const most = Math.max(...ends.map(closedYears));
  const latest = (years: number) => ends.find((end) => closedYears(end) === years);
  const worst = latest(most) ?? issues;
  return { like: latest(closedYears(small)) ?? worst, worst };
}

/** How many years of the decade in which an archive of so many issues ends are over by then. */
function closedYears(issues: number): number {
  const { year } = corpusIssue(issues - 1);
  return year - Math.max(Math.floor(year / 10) * 10, corpusIssue(0).year) + 1;
}

/** Where the sites are built: in memory where there is room for them. */
function scratchFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4e9 ? memory : tmpdir();
}

/** How often pages are made by each for the comparison. */
const ROUNDS = 3;

function bar(name: string, value: number, target: number, isOk = value <= target): void {
  console.log(`bar ${name} ${value.toFixed(3)} target ${target.toFixed(2)} ${isOk ? 'ok' : 'short'}`);
}

process.exitCode = await runMain({
  help: HELP,
  left: '没有测完；正式的内容和网站没有改动。',
  options: { issues: { type: 'string', default: '36' }, keep: { type: 'boolean', default: false } },
  async run(values) {
    const issues = Math.max(2, Math.round(Number(values.issues) / YEAR)) * YEAR;
    const root = mkdtempSync(join(scratchFolder(), 'kanxing-bench-'));
    const site = (name: string) => ({ content: join(root, name, 'content'), home: join(root, name, 'home') });
    try {
      const fewer = Math.min(SMALL, issues - YEAR);
      const { like, worst } = yearEnds(fewer, issues);
      const onTheWay = [...new Set([like, worst])].filter((end) => end < issues).sort((a, b) => a - b);
      const small = await measurePublishing(site('small'), fewer);
      const large = await measurePublishing(site('large'), issues, onTheWay);
      const firstOfYear = (end: number) => large.firstsOnTheWay[onTheWay.indexOf(end)] ?? large.firstOfYear;
      const pages = measurePages(site('large'), ROUNDS);
      for (const [name, costs] of Object.entries({ small, large, pages }))
        console.log(name, JSON.stringify(costs));
      const search = await measureSearch(site('large'));
      console.log(`${issues} issues, ${issues * 25} articles`);
      const places = { small: fewer, like, worst, last: issues };
      for (const [name, end] of Object.entries(places)) {
        const { cpu } = name === 'small' ? small.firstOfYear : firstOfYear(end);
        console.log(
          `first of a year, ${name}: ${end} issues, ${closedYears(end)} closed years, ${cpu} s CPU`,
        );
      }
      bar('site-pages-cpu-eleventies', pages.ours.cpu / pages.eleventy.cpu, 2);
      bar('site-pages-bytes-eleventies', pages.bytes.ours / pages.bytes.eleventy, 1.15);
      bar('site-build-memory-mb', Math.max(large.full.memory, pages.ours.memory), 1536);
      bar('site-publish-wall-s', large.withinYear.wall, 15);
      bar('site-publish-new-year-wall-s', Math.max(firstOfYear(worst).wall, large.firstOfYear.wall), 15);
      bar('site-publish-growth', large.withinYear.cpu / small.withinYear.cpu, 1.2);
      bar('site-publish-new-year-growth', firstOfYear(like).cpu / small.firstOfYear.cpu, 1.2);
      const yearOf = (issue: BuildCost, first: BuildCost) => (YEAR - 1) * issue.cpu + first.cpu;
      const worstYear = yearOf(large.withinYear, firstOfYear(worst));
      bar('site-publish-whole-year-growth', worstYear / yearOf(small.withinYear, small.firstOfYear), 1.2);
      bar('search-recall', search.recall, 1, search.recall === 1);
      bar('search-precision', search.precision, 0.95, search.precision >= 0.95);
      bar('search-first-kb', search.firstBytes / 1000, 300);
      bar('search-later-kb', search.laterBytes / 1000, 100);
      bar('search-latency-ms', search.latency, 150);
      bar('article-page-kb', articlePageBytes(site('large'), issues) / 1000, 40);
      return 0;
    } finally {
      if (values.keep) console.log(root);
      else rmSync(root, { recursive: true, force: true });
    }
  },
});
