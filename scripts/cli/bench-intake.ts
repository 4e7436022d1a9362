/** `npm run bench:intake`: how long intake takes, and how many structures of the fixtures it gets right. */
import sharp from 'sharp';
import { BOMBS } from '../../test/fixtures/intake/bombs.ts';
import { DOCUMENT_CASES, packCase } from '../../test/fixtures/intake/documents.ts';
import { longIssue, longManuscript } from '../../test/fixtures/intake/long-files.ts';
import { seededRandom } from '../../test/fixtures/intake/mutations.ts';
import { outline } from '../../test/fixtures/intake/outline.ts';
import { readIssueText, readManuscript } from '../intake/index.ts';
import { checkDocx } from '../intake/read/check-docx.ts';
import { convertDocx } from '../intake/read/docx/convert.ts';
import { fromWire } from '../intake/read/read-docx.ts';
import { type Bar, printBar } from './lib/intake-command-bars.ts';
import { runMain } from './lib/run-main.ts';

const HELP = `用法：npm run bench:intake -- [--times N]
量收稿的快慢：20 页带 10 张照片的 Word 稿（限 2 秒）、6.5 万字的整期文本（限 3 秒），取 N 次（默认 5）的中位数；
压缩包炸弹等恶意文件逐个拒收，取最慢的一个（限 1 秒）；再数测试稿件里认对的结构（限 98%）和没有着落的字（限 0）。`;

async function speed(times: number): Promise<Bar[]> {
  const photos = await Promise.all(Array.from({ length: 10 }, (_, index) => photo(index)));
  const docx = await longManuscript({ pages: 20, photos });
  const issue = Buffer.from(longIssue(65_000));
  return [
    {
      name: 'intake-docx-ms',
      target: 2000,
      value: await median(times, () => readManuscript({ name: '长稿.docx', bytes: docx })),
    },
    {
      name: 'intake-issue-ms',
      target: 3000,
      value: await median(times, async () => readIssueText({ name: '整期.txt', bytes: issue })),
    },
  ];
}

/** The slowest refusal of a file that asks for more than it weighs; each is told. */
function bombs(): Bar {
  const spans = BOMBS.map(({ name, make }) => {
    const bytes = make();
    const start = performance.now();
    const code = checkDocx('稿.docx', bytes)?.problems[0]?.code ?? 'read';
    const span = Math.round(performance.now() - start);
    console.log(`${name}（${Math.ceil(bytes.length / 1024)} KB）：${code}，${span} 毫秒`);
    return code === 'read' ? Number.POSITIVE_INFINITY : span;
  });
  return { name: 'intake-bomb-ms', target: 1000, value: Math.max(...spans) };
}

/** A picture of 1600 × 1200 with the grain of a photo. */
function photo(number: number): Promise<Buffer> {
  const random = seededRandom(number);
  const size = { width: 1600, height: 1200, channels: 3 as const };
  const pixels = Buffer.from(Array.from({ length: 400 * 300 * 3 }, () => 80 + Math.floor(random() * 96)));
  return sharp(pixels, { raw: { width: 400, height: 300, channels: 3 } })
    .resize(size.width, size.height)
    .jpeg({ quality: 88 })
    .toBuffer();
}

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const spans: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await work();
    spans.push(performance.now() - start);
  }
  return Math.round(spans.toSorted((a, b) => a - b)[Math.floor(times / 2)]!);
}

async function structures(): Promise<Bar[]> {
  let wanted = 0;
  let right = 0;
  let astray = 0;
  for (const item of DOCUMENT_CASES) {
    const { articles, report } = await readManuscript(
      { name: '没有标题.docx', bytes: await packCase(item) },
      async ({ bytes }) => fromWire(await convertDocx(bytes)),
    );
    const found = articles.flatMap(outline);
    wanted += Math.max(item.expected.length, found.length);
    right += commonLength(item.expected, found);
    astray += report.balance.missing.length + report.balance.extra.length;
  }
  const share = Math.floor((right / wanted) * 1000) / 10;
  return [
    { name: 'intake-fixtures', value: DOCUMENT_CASES.length, target: 60, isAtLeast: true },
    { name: 'intake-structures-percent', value: share, target: 98, isAtLeast: true },
    { name: 'intake-characters-astray', value: astray, target: 0 },
  ];
}

/** The length of the longest common subsequence: structures that are right and in order. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const left of a) {
    const next = [0];
    for (const [index, right] of b.entries())
      next.push(left === right ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    row = next;
  }
  return row.at(-1)!;
}

process.exitCode = await runMain({
  help: HELP,
  left: '只在内存里量，没有改动任何稿件。',
  options: { times: { type: 'string', default: '5' } },
  async run({ times }) {
    const bars = [...(await speed(Number(times))), bombs(), ...(await structures())];
    return bars.map(printBar).every(Boolean) ? 0 : 1;
  },
});
