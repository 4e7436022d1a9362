import { resolve } from 'node:path';
import { findIssueFolder } from '../../../content/folder/find-issue-folder.ts';
import type { Profile } from '../../typeset/paint/profile.ts';
import { folderChanges } from './folder-changes.ts';
import { printTrouble } from './print-trouble.ts';
import { readPressProfile } from './read-press-profile.ts';
import { runMain, UsageError } from './run-main.ts';
import { type Job, LEFT, openPress, setIssue } from './set-issue.ts';
import { readSettings } from './settings.ts';

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
  --json        输出 JSON：文件、面数、篇数、字体、印前检查的结果、用时和内存
  --help        显示这段说明`;

const OPTIONS = {
  profile: { type: 'string', default: 'screen' },
  icc: { type: 'string' },
  article: { type: 'string' },
  proof: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  articles: { type: 'boolean', default: false },
  out: { type: 'string' },
  'no-check': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** The command: sets what its arguments name. Answers the exit code. */
export function typesetCommand(): Promise<number> {
  return runMain({
    help: HELP,
    left: LEFT,
    options: OPTIONS,
    allowPositionals: true,
    async run(
      { 'no-check': isUnchecked, articles, article: slug, proof, watch, json, ...values },
      positionals,
    ) {
      const [target] = positionals;
      const { profile, out } = values;
      if (positionals.length !== 1 || !target || !isProfile(profile)) {
        throw new UsageError('请写明一期，版本只能是 screen 或 press。');
      }
      if (watch && json) throw new UsageError('--watch 不会结束，不能和 --json 同用。');
      const { content, home } = readSettings();
      const icc = values.icc === undefined ? undefined : await readPressProfile(resolve(values.icc));
      const job: Job = {
        folder: findIssueFolder(target, content),
        home,
        profile,
        out,
        isChecked: !isUnchecked && !slug && !watch,
        isProof: proof,
        isCut: articles,
        slug,
        icc,
        isJson: json,
      };
      return watch ? watchIssue(job) : setIssue(openPress(job), job);
    },
  });
}

function isProfile(value: string): value is Profile {
  return value === 'screen' || value === 'press';
}

/** Sets an issue again whenever its folder changes. A state that cannot be set is told, and waited out. */
async function watchIssue(job: Job): Promise<number> {
  const press = openPress(job);
  const set = () =>
    setIssue(press, job).catch((error: unknown) => printTrouble(error, { left: LEFT, help: HELP }));
  await set();
  console.log('正在等候改动，按 Ctrl+C 结束……');
  for await (const _ of folderChanges(job.folder)) await set();
  return 0;
}
