/** `npm run issue:check -- FILE.pdf --snapshot DIR [--json]`: reads a finished PDF back and checks it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findIssueFolder, PUBLISHED_ROOT } from '../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { ProblemError } from '../../content/model/index.ts';
import { type PreflightReport, preflight } from '../typeset/preflight/preflight.ts';
import { loadDesign } from './lib/load-design.ts';
import { printReport } from './lib/print-report.ts';
import { printTrouble } from './lib/print-trouble.ts';

const HELP = `用法：npm run issue:check -- FILE.pdf --snapshot DIR [选项]
读回排好的 PDF，与这一期的定稿逐项核对；有必须改正的地方时退出码为 1。

  --snapshot DIR  这一期的文件夹，或“刊名/年/期”
  --json          输出 JSON：每条规则的名称、轻重和全部位置
  --help          显示这段说明`;

const OPTIONS = {
  snapshot: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [file] = positionals;
  if (positionals.length !== 1 || !file || !values.snapshot) {
    console.error(`请写明一个 PDF 和 --snapshot。\n\n${HELP}`);
    return 2;
  }
  const published = process.env.KANXING_CONTENT ?? PUBLISHED_ROOT;
  const snapshot = await readSnapshotFolder(findIssueFolder(values.snapshot, published));
  const design = await loadDesign(snapshot.issue.design);
  const report = await checkFile(resolve(file), (pdf) => preflight({ pdf, snapshot, design }));
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report, console.log);
  return report.hard > 0 ? 1 : 0;
}

async function checkFile(
  path: string,
  use: (pdf: Uint8Array) => Promise<PreflightReport>,
): Promise<PreflightReport> {
  const pdf = await readFile(path).catch((error: Error) => {
    throw unreadable(path, error);
  });
  return use(new Uint8Array(pdf)).catch((error: Error) => {
    throw error.name === 'InvalidPDFException' ? unreadable(path, error) : error;
  });
}

function unreadable(path: string, error: Error): ProblemError {
  return new ProblemError([
    {
      code: 'PdfUnreadable',
      title: '读不了这个 PDF',
      message: `${path} 不存在，或者不是完整的 PDF（${error.message}）。`,
      hint: '请核对路径，或用 npm run issue:typeset 重新排版。',
      path,
    },
  ]);
}

process.exitCode = await main().catch((error: unknown) =>
  printTrouble(error, { left: '检查没有完成，文件没有改动。', help: HELP }),
);
