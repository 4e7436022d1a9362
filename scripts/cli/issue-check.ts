/** `npm run issue:check -- FILE.pdf --snapshot DIR [--json]`: reads a finished PDF back and checks it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findIssueFolder } from '../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { type PreflightReport, preflight } from '../typeset/preflight/preflight.ts';
import { loadDesign } from './lib/load-design.ts';
import { pdfUnreadable } from './lib/pdf-unreadable.ts';
import { printReport } from './lib/print-report.ts';
import { runMain, UsageError } from './lib/run-main.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run issue:check -- FILE.pdf --snapshot DIR [选项]
读回排好的 PDF，与这一期的定稿逐项核对；有必须改正的地方时退出码为 1。

  --snapshot DIR  这一期的文件夹，或“刊名/年/期”
  --json          输出 JSON：每条规则的名称、轻重和全部位置
  --help          显示这段说明`;

async function checkFile(
  path: string,
  use: (pdf: Uint8Array) => Promise<PreflightReport>,
): Promise<PreflightReport> {
  const pdf = await readFile(path).catch((error: Error) => {
    throw pdfUnreadable(path, error);
  });
  return use(new Uint8Array(pdf)).catch((error: Error) => {
    throw error.name === 'InvalidPDFException' ? pdfUnreadable(path, error) : error;
  });
}

process.exitCode = await runMain({
  help: HELP,
  left: '检查没有完成，文件没有改动。',
  options: { snapshot: { type: 'string' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
  async run({ snapshot: address, json }, [file, ...rest]) {
    if (!file || rest.length > 0 || !address) throw new UsageError('请写明一个 PDF 和 --snapshot。');
    const snapshot = await readSnapshotFolder(findIssueFolder(address, readSettings().content));
    const design = await loadDesign(snapshot.issue.design);
    const report = await checkFile(resolve(file), (pdf) => preflight({ pdf, snapshot, design }));
    if (json) console.log(JSON.stringify(report, null, 2));
    else printReport(report, console.log);
    return report.hard > 0 ? 1 : 0;
  },
});
