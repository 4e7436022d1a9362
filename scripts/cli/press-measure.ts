/** `npm run press:measure -- [ISSUE|DIR] [--design NAME] [--rounds N] [--json]`: sets an issue and measures its type. */
import { findIssueFolder } from '../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import type { Snapshot } from '../../content/model/index.ts';
import { longIssue } from '../../test/bench/long-issue.ts';
import { type TypeQuality, typeQuality } from '../typeset/page/type-quality.ts';
import { type PreflightReport, preflight } from '../typeset/preflight/preflight.ts';
import { typeset } from '../typeset/typeset.ts';
import { loadDesign } from './lib/load-design.ts';
import { runMain, UsageError } from './lib/run-main.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run press:measure -- [ISSUE|DIR] [选项]
排一期，量它排得好不好：行内字距、中西间距、正文是否都在行网格上、文章末尾各栏是否齐平，并读回 PDF 逐项检查。
不写 ISSUE 时，量用示例刊的文字编出的长刊（默认四轮，200 面以上）。只量不存；达不到标准时退出码为 1。

  --design NAME  换一个版式来量
  --rounds N     长刊用示例刊的文字编几轮（默认 4）
  --json         输出 JSON
  --help         显示这段说明`;

type Measured = TypeQuality & { pages: number; articles: number; hard: number; hardRules: string[] };

async function measure(snapshot: Snapshot, name: string): Promise<Measured> {
  const design = await loadDesign(name);
  const { bytes, placed } = await typeset({ snapshot, design, profile: 'screen' });
  const report = await preflight({ pdf: bytes, snapshot, design });
  return {
    pages: placed.pages.length,
    articles: snapshot.articles.length,
    hard: report.hard,
    hardRules: brokenRules(report),
    ...typeQuality({ placed, issue: snapshot.issue, design }),
  };
}

function brokenRules({ rules }: PreflightReport): string[] {
  return rules.filter((rule) => rule.severity === 'hard' && rule.findings.length > 0).map(({ name }) => name);
}

type Bar = { name: string; value: number; target: string; isMet: boolean };

function barsOf({ hard, tight, hanLatinMedian, onGrid, even }: Measured): Bar[] {
  const isMedianMet = hanLatinMedian === 0 || (hanLatinMedian >= 0.125 && hanLatinMedian <= 0.25 + 1e-6);
  return [
    { name: 'press-hard-violations', value: hard, target: '0', isMet: hard === 0 },
    { name: 'press-tight-lines', value: tight, target: '0.99', isMet: tight >= 0.99 },
    { name: 'press-han-latin-median', value: hanLatinMedian, target: '0.125-0.25', isMet: isMedianMet },
    { name: 'press-on-grid', value: onGrid, target: '1', isMet: onGrid === 1 },
    { name: 'press-even-ends', value: even, target: '1', isMet: even === 1 },
  ];
}

function print(measured: Measured): void {
  const { pages, articles, lines, widest, ends, uneven, hardRules } = measured;
  console.log(
    `${pages} 面，${articles} 篇；正文 ${lines} 行，最宽的字距 ${widest.toFixed(3)} 字；文末 ${ends} 处。`,
  );
  if (hardRules.length > 0) console.log(`必须改正：${hardRules.join('、')}`);
  for (const { article, page, feet } of uneven) {
    console.log(`  第 ${page} 面，${article}：各栏 ${feet.join('、')} 行`);
  }
  for (const { name, value, target, isMet } of barsOf(measured)) {
    console.log(`bar ${name} ${Number(value.toFixed(4))} target ${target} ${isMet ? 'ok' : 'short'}`);
  }
}

process.exitCode = await runMain({
  help: HELP,
  left: '量测没有完成，什么也没有改动。',
  options: {
    design: { type: 'string' },
    rounds: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  async run({ design, json, ...values }, [target, ...rest]) {
    const rounds = Number(values.rounds);
    if (rest.length > 0 || !Number.isInteger(rounds) || rounds < 1)
      throw new UsageError('最多写一期；--rounds 应为不小于 1 的整数。');
    const snapshot = target
      ? await readSnapshotFolder(findIssueFolder(target, readSettings().content))
      : longIssue(rounds);
    const measured = await measure(snapshot, design ?? snapshot.issue.design);
    if (json) console.log(JSON.stringify(measured, null, 2));
    else print(measured);
    return barsOf(measured).every(({ isMet }) => isMet) ? 0 : 1;
  },
});
