/** `npm run fuzz:typeset`: made-up issues through the layout; every character must be placed once, in order, in its frame. */
import fc from 'fast-check';
import type { Article, Filler, Issue } from '../../content/model/index.ts';
import { arbitraryArticle } from '../../test/helpers/arbitrary-article.ts';
import { sampleSnapshotInput } from '../../test/helpers/sample-snapshot.ts';
import { typesetFaults } from '../../test/helpers/typeset-faults.ts';
import { openFontBook } from '../typeset/fonts/font-book.ts';
import { layout } from '../typeset/layout.ts';
import { loadDesign } from './lib/load-design.ts';
import { runMain } from './lib/run-main.ts';

const HELP = `用法：npm run fuzz:typeset -- [--count N] [--seed N]
随机编出许多期小刊物，换着版式、开本和栏数排版，看是不是每个字都排了一次、次序不变、不出版心、不与补白相压。
默认 10000 期，同一个 --seed 得到同样的内容；有错时打印最小的例子，退出码为 1。`;

const DESIGNS = ['journal', 'compact'] as const;
const TRIMS = [
  { width: 210, height: 285 },
  { width: 185, height: 260 },
  { width: 148, height: 210 },
];

const FILLERS: Filler[] = [
  { lines: ['问渠那得清如许？为有源头活水来。'], source: '朱熹《观书有感》' },
  {
    title: '读稿三问',
    lines: ['念给不在场的人听，听得懂吗？', '这个数，谁数的？', '换一个人来做，还做得成吗？'],
  },
  { lines: ['博学之，审问之，慎思之，明辨之，笃行之。'.repeat(6)] },
];

async function fuzz(count: number, seed: number): Promise<number> {
  const { issue } = await sampleSnapshotInput();
  const { measure } = openFontBook();
  const designs = new Map(
    await Promise.all(DESIGNS.map(async (name) => [name, await loadDesign(name)] as const)),
  );
  const start = performance.now();
  const content = fc.record({
    articles: fc.array(arbitraryArticle, { minLength: 1, maxLength: 3 }),
    design: fc.constantFrom(...DESIGNS),
    trimSize: fc.constantFrom(...TRIMS),
    textColumns: fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const),
    fillers: fc.subarray(FILLERS),
  });
  let set = 0;
  const property = fc.property(content, ({ articles, design: name, trimSize, textColumns, fillers }) => {
    const design = designs.get(name)!;
    const own = articles.map((article, index): Article => ({ ...article, id: `a${index}` }));
    const column = { id: 'c', slug: 'c', name: '栏目', articles: own.map(({ id }) => id), textColumns };
    const whole: Issue = { ...issue, trimSize, columns: [column], fillers };
    const placed = layout({ snapshot: { issue: whole, articles: own }, design, measure });
    const faults = typesetFaults({ placed, issue: whole, articles: own, design });
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join('\n'));
    set++;
    if (set % 1000 === 0) console.log(`已排 ${set} 期……`);
  });
  const result = fc.check(property, { numRuns: count, seed });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  if (!result.failed) {
    console.log(`bar typeset-fuzz-faults 0 target 0 ok\n${count} 期都排对了，用时 ${seconds} 秒。`);
    return 0;
  }
  console.error(fc.defaultReportMessage(result));
  console.error(String(result.errorInstance));
  console.log('bar typeset-fuzz-faults 1 target 0 short');
  return 1;
}

process.exitCode = await runMain({
  help: HELP,
  left: '只在内存里排版，没有改动任何数据。',
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '2026' } },
  run: ({ count, seed }) => fuzz(Number(count), Number(seed)),
});
