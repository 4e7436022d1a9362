/** `npm run bench:site [-- --issues N]`: what building, publishing and searching an archive costs, bar by bar. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articlePageBytes, measureBuilds } from '../../test/bench/site-builds.ts';
import { measureSearch } from '../../test/bench/site-search.ts';
import { printTrouble } from './lib/print-trouble.ts';

const HELP = `用法：npm run bench:site [-- 选项]
生成一批模拟的往期，测量建站、追加一期和全文检索的开销，最后逐项列出是否达标。

  --issues N  期数，每期 25 篇（默认 30；全量为 300，约需数分钟）
  --keep      测完保留临时文件夹
  --help      显示这段说明`;

const OPTIONS = {
  issues: { type: 'string', default: '30' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** How many times smaller the archive is that growth is measured from: 50 issues against 300. */
const GROWTH = 6;
/** CPU seconds of Eleventy for the pages of 300 issues, as measured apart; the bar is twice that and means that size only. */
const ELEVENTY = 4.5;
const FULL_SIZE = 300;

function bar(name: string, value: number, target: number, isOk = value <= target): void {
  console.log(`bar ${name} ${value.toFixed(3)} target ${target.toFixed(2)} ${isOk ? 'ok' : 'short'}`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const issues = Number(values.issues);
  const root = mkdtempSync(join(tmpdir(), 'kanxing-bench-'));
  const site = (name: string) => ({ content: join(root, name, 'content'), home: join(root, name, 'home') });
  try {
    const small = await measureBuilds(site('small'), Math.max(2, Math.round(issues / GROWTH)));
    const large = await measureBuilds(site('large'), issues);
    for (const [name, costs] of Object.entries({ small, large })) console.log(name, JSON.stringify(costs));
    const search = await measureSearch(site('large'));
    console.log(`${issues} issues, ${issues * 25} articles`);
    if (issues >= FULL_SIZE) bar('site-pages-cpu-s', large.pages.cpu, 2 * ELEVENTY);
    bar('site-build-memory-mb', Math.max(large.full.memory, large.pages.memory), 1536);
    bar('site-publish-wall-s', large.publish.wall, 15);
    bar('site-publish-growth', large.publish.cpu / small.publish.cpu, 1.2);
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
}

process.exitCode = await main().catch((error: unknown) =>
  printTrouble(error, { left: '没有测完；正式的内容和网站没有改动。', help: HELP }),
);
