import { basename, join, relative, resolve } from 'node:path';
import { readSnapshotFolder } from '../../../content/folder/read-snapshot-folder.ts';
import {
  type Article,
  type ArticleMemory,
  type Issue,
  issueAddress,
  issueLabel,
  ProblemError,
  type Snapshot,
  sha256,
} from '../../../content/model/index.ts';
import { lineAddresses } from '../../typeset/page/line-addresses.ts';
import { folderStore, type PictureStore } from '../../typeset/paint/image/picture-store.ts';
import type { PressProfile } from '../../typeset/paint/paint-issue.ts';
import type { Profile } from '../../typeset/paint/profile.ts';
import type { PreflightReport } from '../../typeset/preflight/preflight.ts';
import type { Design } from '../../typeset/types.ts';
import type { Typeset } from '../../typeset/typeset.ts';
import { createTypesetter, type Typesetter } from '../../typeset/typesetter.ts';
import { loadDesign } from './load-design.ts';
import { noteExport } from './note-export.ts';
import { printReport } from './print-report.ts';
import { processCost } from './process-cost.ts';
import { replaceFile } from './replace-file.ts';
import { writeArticlePages } from './write-article-pages.ts';

/** What is left when an issue was not set. */
export const LEFT = 'PDF 没有生成，原来的文件不变。';

/** Between two lines that tell how far the work is. In ms. */
const PROGRESS_EVERY = 1000;

/** What is to be set, and how: `slug` is that of the only article to set, `isCut` asks for the pages of each article. */
export type Job = {
  folder: string;
  home: string;
  profile: Profile;
  out: string | undefined;
  isChecked: boolean;
  isProof: boolean;
  isCut: boolean;
  slug: string | undefined;
  icc: PressProfile | undefined;
  isJson: boolean;
};

/** What stays between two settings of an issue; pictures made ready once serve every later run. */
export type Press = { typesetter: Typesetter; articles: ArticleMemory; pictures: PictureStore };

/** Opens a press for a job and those after it. */
export function openPress({ home }: Job): Press {
  const pictures = folderStore(join(home, 'cache/pictures'));
  return { typesetter: createTypesetter(), articles: new Map(), pictures };
}

/** Sets an issue, checks it and puts its files in place. Answers the exit code: 1 when a hard rule is broken. */
export async function setIssue(press: Press, job: Job): Promise<number> {
  const tell: Tell = job.isJson ? () => undefined : console.log;
  const snapshot = await readSnapshotFolder(job.folder, press.articles);
  const setting = await setSnapshot(press, job, { snapshot, tell });
  const out = resolve(job.out ?? join(job.home, 'pdf', fileName(snapshot.issue, job)));
  const check = job.isChecked ? await checkPdf(setting) : null;
  if (check) printReport(check, tell);
  const isRefused = check !== null && check.hard > 0;
  if (isRefused) console.error(`${LEFT}请按上面的说明处理；确需先看样，可加 --no-check。`);
  else await writeFiles(press, job, { ...setting, out });
  const done = { pdf: isRefused ? null : out, check, ...factsOf(setting) };
  if (job.isJson) console.log(JSON.stringify({ ...done, process: processCost() }));
  else if (!isRefused) printDone(done);
  return isRefused ? 1 : 0;
}

type Tell = (line: string) => void;

/** An issue as it was set; `article` when it alone was, `seconds` are those of the setting. */
type Setting = Typeset & {
  snapshot: Snapshot;
  article: Article | undefined;
  design: Design;
  seconds: number;
};

async function setSnapshot(
  { typesetter, pictures }: Press,
  { profile, isProof, slug, icc }: Job,
  { snapshot, tell }: { snapshot: Snapshot; tell: Tell },
): Promise<Setting> {
  const article = slug ? articleOf(snapshot, slug) : undefined;
  const start = performance.now();
  tell(`正在排版：《${snapshot.issue.titleName}》${issueLabel(snapshot.issue)}……`);
  const design = await loadDesign(snapshot.issue.design);
  const set = await typesetter.set({
    snapshot,
    design,
    profile,
    pictures,
    isProof,
    onPage: printProgress(tell),
    ...(article ? { article } : {}),
    ...(icc ? { icc } : {}),
  });
  return { ...set, snapshot, article, design, seconds: (performance.now() - start) / 1000 };
}

/** The PDF and what goes with it. */
async function writeFiles(
  { typesetter: { book }, pictures }: Press,
  { profile, isChecked, isProof, isCut, icc }: Job,
  { out, bytes, placed, snapshot, article, design }: Setting & { out: string },
): Promise<void> {
  await replaceFile(out, bytes);
  if (isProof) {
    const lines = lineAddresses({ placed, issue: snapshot.issue, design });
    await replaceFile(out.replace(/(?:\.pdf)?$/, '.lines.json'), Buffer.from(`${JSON.stringify(lines)}\n`));
  }
  if (isProof || article) return;
  // A proof is a matter of the desk, which records its own; what is set again and again by --watch is not handed out.
  if (isChecked) await noteIssuePdf(snapshot, { bytes, out, profile });
  const paint = { book, profile, pictures, ...(icc ? { icc } : {}) };
  await writeArticlePages({ pdf: out, placed, snapshot, cut: isCut ? paint : undefined });
}

function factsOf({ placed, article, snapshot, bytes, fonts, seconds }: Setting) {
  const articles = article ? 1 : snapshot.articles.length;
  return { pages: placed.pages.length, articles, bytes: bytes.length, fonts, seconds };
}

/** What came of it: `pdf` is its path, none when a hard rule is broken. */
type Done = ReturnType<typeof factsOf> & { pdf: string | null; check: PreflightReport | null };

function printDone({ pdf, pages, articles, bytes, fonts, seconds }: Done): void {
  const size = (bytes / 1024 / 1024).toFixed(2);
  console.log(`${pages} 面，${articles} 篇，${size} MB，排版用时 ${seconds.toFixed(2)} 秒。`);
  console.log(`字体（全部嵌入子集）：${fonts.join('、')}`);
  console.log(`PDF：${relative(process.cwd(), pdf!)}`);
}

function fileName({ title, year, issueNumber }: Issue, { profile, slug, isProof }: Job): string {
  const parts = [title, year, issueNumber, slug, profile === 'press' && 'press', isProof && 'proof'];
  return `${parts.filter(Boolean).join('-')}.pdf`;
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
function printProgress(tell: Tell): (painted: number, pages: number) => void {
  let told = performance.now();
  return (painted, pages) => {
    if (painted === pages || performance.now() - told < PROGRESS_EVERY) return;
    told = performance.now();
    tell(`共 ${pages} 面，已画好 ${painted} 面……`);
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

/** Loads the reader only when something is to be read: it takes longer to load than an issue to set. */
async function checkPdf({ bytes: pdf, snapshot, design }: Setting): Promise<PreflightReport> {
  const { preflight } = await import('../../typeset/preflight/preflight.ts');
  return preflight({ pdf, snapshot, design });
}
