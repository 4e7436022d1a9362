/** `npm run issue:typeset -- ISSUE|DIR [--profile screen|press] [--out FILE.pdf] [--no-check]`: snapshot → PDF. */
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findIssueFolder, PUBLISHED_ROOT } from '../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { type Issue, issueLabel, type Snapshot } from '../../content/model/index.ts';
import { folderStore } from '../typeset/paint/image/picture-store.ts';
import type { PressProfile } from '../typeset/paint/paint-issue.ts';
import type { Profile } from '../typeset/paint/profile.ts';
import type { PreflightReport } from '../typeset/preflight/preflight.ts';
import { typeset } from '../typeset/typeset.ts';
import { loadDesign } from './lib/load-design.ts';
import { printReport } from './lib/print-report.ts';
import { printTrouble } from './lib/print-trouble.ts';
import { readPressProfile } from './lib/read-press-profile.ts';
import { replaceFile } from './lib/replace-file.ts';

const root = join(import.meta.dirname, '../..');
const home = resolve(root, process.env.KANXING_HOME ?? 'var');

/** Pictures made ready once serve every later run. */
const pictures = folderStore(join(home, 'cache/pictures'));

const HELP = `用法：npm run issue:typeset -- ISSUE|DIR [选项]
把一期已发布的内容排成 PDF，并逐项检查；ISSUE 是“刊名/年/期”，DIR 是这一期的文件夹。

  --profile P   screen（默认，阅读用：书签、链接）或 press（印刷用：CMYK、出血 3 毫米、裁切线）
  --icc FILE    印刷厂给的 CMYK 色彩特性文件（ICC）：图片按它转换，PDF 带上它，按 PDF/X-4 输出
  --out FILE    PDF 的位置（默认 var/pdf/刊名-年-期.pdf，印刷用的加 -press）
  --no-check    不做印前检查
  --help        显示这段说明`;

const LEFT = 'PDF 没有生成，原来的文件不变。';

const OPTIONS = {
  profile: { type: 'string', default: 'screen' },
  icc: { type: 'string' },
  out: { type: 'string' },
  'no-check': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [target] = positionals;
  if (positionals.length !== 1 || !target || !isProfile(values.profile)) {
    console.error(`请写明一期，版本只能是 screen 或 press。\n\n${HELP}`);
    return 2;
  }
  const published = process.env.KANXING_CONTENT ?? PUBLISHED_ROOT;
  const snapshot = await readSnapshotFolder(findIssueFolder(target, published));
  const out = resolve(values.out ?? join(home, 'pdf', fileName(snapshot.issue, values.profile)));
  const icc = values.icc === undefined ? undefined : await readPressProfile(resolve(values.icc));
  return setIssue({ snapshot, profile: values.profile, out, isChecked: !values['no-check'], icc });
}

function isProfile(value: string): value is Profile {
  return value === 'screen' || value === 'press';
}

function fileName({ title, year, issueNumber }: Issue, profile: Profile): string {
  return `${title}-${year}-${issueNumber}${profile === 'press' ? '-press' : ''}.pdf`;
}

type Job = {
  snapshot: Snapshot;
  profile: Profile;
  out: string;
  isChecked: boolean;
  icc: PressProfile | undefined;
};

async function setIssue({ snapshot, profile, out, isChecked, icc }: Job): Promise<number> {
  const start = performance.now();
  console.log(`正在排版：《${snapshot.issue.titleName}》${issueLabel(snapshot.issue)}……`);
  const design = await loadDesign(snapshot.issue.design);
  const { bytes, placed, fonts } = await typeset({
    snapshot,
    design,
    profile,
    pictures,
    ...(icc ? { icc } : {}),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const report = isChecked ? await checkPdf(bytes, snapshot) : undefined;
  if (report) printReport(report, console.log);
  if (report && report.hard > 0) {
    console.error(`${LEFT}请按上面的说明处理；确需先看样，可加 --no-check。`);
    return 1;
  }
  await replaceFile(out, bytes);
  const size = (bytes.length / 1024 / 1024).toFixed(2);
  console.log(
    `${placed.pages.length} 面，${snapshot.articles.length} 篇，${size} MB，排版用时 ${seconds} 秒。`,
  );
  console.log(`字体（全部嵌入子集）：${fonts.join('、')}`);
  console.log(`PDF：${relative(process.cwd(), out)}`);
  return 0;
}

/** Loads the reader only when something is to be read: it takes longer to load than an issue to set. */
async function checkPdf(pdf: Uint8Array, snapshot: Snapshot): Promise<PreflightReport> {
  const { preflight } = await import('../typeset/preflight/preflight.ts');
  return preflight({ pdf, snapshot });
}

process.exitCode = await main().catch((error: unknown) => printTrouble(error, { left: LEFT, help: HELP }));
