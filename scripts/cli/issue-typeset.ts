/** `npm run issue:typeset -- ISSUE|DIR [--profile screen|press] [--article SLUG] [--proof] [--watch] …`: snapshot → PDF. */
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findIssueFolder, PUBLISHED_ROOT } from '../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import {
  type Article,
  type ArticleMemory,
  type Issue,
  issueAddress,
  issueLabel,
  ProblemError,
  type Snapshot,
  sha256,
} from '../../content/model/index.ts';
import { lineAddresses } from '../typeset/page/line-addresses.ts';
import { folderStore } from '../typeset/paint/image/picture-store.ts';
import type { PressProfile } from '../typeset/paint/paint-issue.ts';
import type { Profile } from '../typeset/paint/profile.ts';
import type { PreflightReport } from '../typeset/preflight/preflight.ts';
import type { Design } from '../typeset/types.ts';
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts';
import { folderChanges } from './lib/folder-changes.ts';
import { loadDesign } from './lib/load-design.ts';
import { noteExport } from './lib/note-export.ts';
import { printReport } from './lib/print-report.ts';
import { printTrouble } from './lib/print-trouble.ts';
import { readPressProfile } from './lib/read-press-profile.ts';
import { replaceFile } from './lib/replace-file.ts';
import { writeArticlePages } from './lib/write-article-pages.ts';

const root = join(import.meta.dirname, '../..');
const home = resolve(root, process.env.KANXING_HOME ?? 'var');

/** Pictures made ready once serve every later run. */
const pictures = folderStore(join(home, 'cache/pictures'));

const HELP = `用法：npm run issue:typeset -- ISSUE|DIR [选项]
把一期已发布的内容排成 PDF，并逐项检查；PDF 旁的 .articles.json 记着每篇文章起止在哪一面；ISSUE 是“刊名/年/期”，DIR 是这一期的文件夹。

  --profile P   screen（默认，阅读用：书签、链接）或 press（印刷用：CMYK、出血 3 毫米、裁切线）
  --icc FILE    印刷厂给的 CMYK 色彩特性文件（ICC）：图片按它转换，PDF 带上它，按 PDF/X-4 输出
  --article A   只排这一篇（写文章地址的最后一段），不做印前检查
  --proof       排成校样：页面有“校样”底纹、行号和版本号；PDF 旁另存一份 .lines.json，列出每一行的页、栏、行
  --watch       内容一变就重排，直到按 Ctrl+C；不做印前检查
  --articles    另把每篇文章所在的页各存成一个 PDF，放在“PDF 名.articles”文件夹里
  --out FILE    PDF 的位置（默认 var/pdf/刊名-年-期.pdf，印刷用的加 -press，校样加 -proof）
  --no-check    不做印前检查
  --help        显示这段说明`;

/** Between two lines that tell how far the work is. In ms. */
const PROGRESS_EVERY = 1000;

const LEFT = 'PDF 没有生成，原来的文件不变。';

const OPTIONS = {
  profile: { type: 'string', default: 'screen' },
  icc: { type: 'string' },
  article: { type: 'string' },
  proof: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  articles: { type: 'boolean', default: false },
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
  const folder = findIssueFolder(target, published);
  const icc = values.icc === undefined ? undefined : await readPressProfile(resolve(values.icc));
  const { profile, proof: isProof, article: slug, watch: isWatched } = values;
  const isChecked = !values['no-check'] && !slug && !isWatched;
  const job: Job = {
    folder,
    profile,
    out: values.out,
    isChecked,
    isProof,
    isCut: values.articles,
    slug,
    icc,
  };
  return isWatched ? watchIssue(job) : setIssue(openPress(), job);
}

function isProfile(value: string): value is Profile {
  return value === 'screen' || value === 'press';
}

type Job = {
  folder: string;
  profile: Profile;
  out: string | undefined;
  isChecked: boolean;
  isProof: boolean;
  isCut: boolean;
  slug: string | undefined;
  icc: PressProfile | undefined;
};

function fileName({ title, year, issueNumber }: Issue, { profile, slug, isProof }: Job): string {
  const parts = [title, year, issueNumber, slug, profile === 'press' && 'press', isProof && 'proof'];
  return `${parts.filter(Boolean).join('-')}.pdf`;
}

/** Sets an issue again whenever its folder changes. A state that cannot be set is told, and waited out. */
async function watchIssue(job: Job): Promise<number> {
  const press = openPress();
  const set = () =>
    setIssue(press, job).catch((error: unknown) => printTrouble(error, { left: LEFT, help: HELP }));
  await set();
  console.log('正在等候改动，按 Ctrl+C 结束……');
  for await (const _ of folderChanges(job.folder)) await set();
  return 0;
}

/** What stays between two settings of an issue. */
type Press = { typesetter: Typesetter; articles: ArticleMemory };

function openPress(): Press {
  return { typesetter: createTypesetter(), articles: new Map() };
}

async function setIssue({ typesetter, articles }: Press, job: Job): Promise<number> {
  const { profile, isChecked, isProof, slug, icc } = job;
  const snapshot = await readSnapshotFolder(job.folder, articles);
  const out = resolve(job.out ?? join(home, 'pdf', fileName(snapshot.issue, job)));
  const article = slug ? articleOf(snapshot, slug) : undefined;
  const start = performance.now();
  console.log(`正在排版：《${snapshot.issue.titleName}》${issueLabel(snapshot.issue)}……`);
  const design = await loadDesign(snapshot.issue.design);
  const { bytes, placed, fonts } = await typesetter.set({
    snapshot,
    design,
    profile,
    pictures,
    isProof,
    onPage: printProgress(),
    ...(article ? { article } : {}),
    ...(icc ? { icc } : {}),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const report = isChecked ? await checkPdf({ pdf: bytes, snapshot, design }) : undefined;
  if (report) printReport(report, console.log);
  if (report && report.hard > 0) {
    console.error(`${LEFT}请按上面的说明处理；确需先看样，可加 --no-check。`);
    return 1;
  }
  await replaceFile(out, bytes);
  // A proof is a matter of the desk, which records its own; what is set again and again by --watch is not handed out.
  if (!article && !isProof && isChecked) await noteIssuePdf(snapshot, { bytes, out, profile });
  if (!article && !isProof) {
    const paint = { book: typesetter.book, profile, pictures, ...(icc ? { icc } : {}) };
    await writeArticlePages({ pdf: out, placed, snapshot, cut: job.isCut ? paint : undefined });
  }
  if (isProof) {
    const lines = lineAddresses({ placed, issue: snapshot.issue, design });
    await replaceFile(out.replace(/(?:\.pdf)?$/, '.lines.json'), Buffer.from(`${JSON.stringify(lines)}\n`));
  }
  const size = (bytes.length / 1024 / 1024).toFixed(2);
  console.log(
    `${placed.pages.length} 面，${article ? 1 : snapshot.articles.length} 篇，${size} MB，排版用时 ${seconds} 秒。`,
  );
  console.log(`字体（全部嵌入子集）：${fonts.join('、')}`);
  console.log(`PDF：${relative(process.cwd(), out)}`);
  return 0;
}

function noteIssuePdf(
  { issue, manifest }: Snapshot,
  { bytes, out, profile }: { bytes: Uint8Array; out: string; profile: Profile },
): Promise<void> {
  const kind = profile === 'press' ? '印刷用' : '阅读用';
  return noteExport({
    action: 'export.pdf',
    subject: `published:${issueAddress(issue)}`,
    summary: `系统命令排出了《${issue.titleName}》${issueLabel(issue)}的${kind} PDF`,
    detail: { file: basename(out), profile, sha256: sha256(bytes), manifest: manifest.hash },
  });
}

/** Tells now and then how many pages are painted; nothing where that takes no time. */
function printProgress(): (painted: number, pages: number) => void {
  let told = performance.now();
  return (painted, pages) => {
    if (painted === pages || performance.now() - told < PROGRESS_EVERY) return;
    told = performance.now();
    console.log(`共 ${pages} 面，已画好 ${painted} 面……`);
  };
}

function articleOf({ articles }: Snapshot, slug: string): Article {
  const found = articles.find((article) => article.slug === slug);
  if (found) return found;
  throw new ProblemError([
    {
      code: 'ArticleNotInIssue',
      title: '这一期没有这篇文章',
      message: `这一期没有地址是“${slug}”的文章。`,
      hint: `请写文章地址的最后一段，例如 ${articles[0]?.slug ?? 'a-1'}；目录页的链接里可以看到。`,
      path: slug,
    },
  ]);
}

type Checked = { pdf: Uint8Array; snapshot: Snapshot; design: Design };

/** Loads the reader only when something is to be read: it takes longer to load than an issue to set. */
async function checkPdf(input: Checked): Promise<PreflightReport> {
  const { preflight } = await import('../typeset/preflight/preflight.ts');
  return preflight(input);
}

process.exitCode = await main().catch((error: unknown) => printTrouble(error, { left: LEFT, help: HELP }));
