import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeSnapshot, type Problem, ProblemError } from '../../../content/model/index.ts';
import {
  articleId,
  type Combined,
  combineIntake,
  ENCODINGS,
  type IntakeFile,
  type IntakeIssue,
  type IntakeManuscript,
  type IntakeReport,
  type IssueOptions,
  lookAtFile,
  type PieceLabel,
  readIntakeFile,
  summarize,
} from '../../intake/index.ts';
import { writeIssueFolder } from '../../publish/write/write-issue-folder.ts';

export const INTAKE_HELP = `用法：npm run intake -- 文件… [选项]
把稿件收成文章：.docx（Word、WPS）或文本（.txt、.md）；整期文本按目录拆成各篇，版面文本按标题拆开。原文件从不改动。

  --out DIR       写成草稿快照（DIR/issue.json、articles/、images/、manifest.json），报告写在旁边的 DIR.report.json
  --into ISSUE    收进采编系统的这一期（刊名/年/期）
  --json          在标准输出打印 JSON：{files: [{articles, columns 或 issue, images, report}]}
  --title NAME    草稿快照的刊名短名（默认 draft）
  --name 刊名     刊名全称
  --year N --number N --date YYYY-MM-DD   文件里没有时使用的年、期号、出版日期
  --printed YYYY-MM-DD   文件里没有时使用的印刷日期
  --kind KIND     internal 内部资料、journal 期刊、newspaper 报纸版面
  --encoding 编码  文本的编码（utf-8、gb18030、big5、utf-16le、utf-16be）；不写时自动识别
  --revisions SIDE  Word 修订：accepted 接受修订（默认），original 按修订前的原稿
  --look          只看不收：打印一个文件的编码、修订、各段和识别成什么（JSON），供编辑改动
  --labels FILE   按改好的标签收一个文件（JSON：[{index, label, from?, to?, joins?, begins?}]）：from、to 在段中切开，
                  joins 接在上一段后面，begins 起一篇
  --help          显示这段说明

不带 --out、--into、--json 时只打印结果，什么也不写。`;

const OPTIONS = {
  out: { type: 'string' },
  into: { type: 'string' },
  json: { type: 'boolean', default: false },
  title: { type: 'string' },
  name: { type: 'string' },
  year: { type: 'string' },
  number: { type: 'string' },
  date: { type: 'string' },
  printed: { type: 'string' },
  kind: { type: 'string' },
  look: { type: 'boolean', default: false },
  labels: { type: 'string' },
  encoding: { type: 'string' },
  revisions: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** One file taken in. */
export type Taken = IntakeIssue | IntakeManuscript;

/** A file as it came, and what became of it. */
type TakenFile = IntakeFile & { taken: Taken };

/** A file as it came, with its report and the ids its articles have among the drafts. */
export type ReportedFile = IntakeFile & { report: IntakeReport & { articles: string[] } };

/** What goes into the CMS. */
export type Drafts = Combined & { files: readonly ReportedFile[] };

/** What the command is given; `into` puts drafts into the CMS and is absent where there is none. */
export type IntakeTools = {
  /** The civil date now. */
  today: string;
  log: (line: string) => void;
  error: (line: string) => void;
  into?: (issue: string, drafts: Drafts) => Promise<string>;
};

/** `npm run intake`; answers the exit code: 0 done, 1 a file was refused (nothing is written then), 2 wrong usage. */
export async function intakeCommand(argv: readonly string[], tools: IntakeTools): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    if (values.help || positionals.length === 0) {
      (values.help ? tools.log : tools.error)(INTAKE_HELP);
      return values.help ? 0 : 2;
    }
    if ((values.look || values.labels) && positionals.length !== 1) {
      tools.error(`--look 和 --labels 一次只用于一个文件。\n\n${INTAKE_HELP}`);
      return 2;
    }
    const options = { ...issueOptions(values, tools), ...readingOptions(values) };
    if (values.look) return await look(positionals[0]!, options, tools);
    if (values.labels) options.labels = await readLabels(values.labels);
    const files = await takeFiles(positionals, options);
    const taken = files.map((file) => file.taken);
    const combined = combineIntake(taken, options);
    if (values.out) await writeDraft(resolve(values.out), combined, files);
    const stored = values.into
      ? await storeInto(values.into, { ...combined, files: withReports(files) }, tools)
      : undefined;
    printResult({ taken, combined, stored, out: values.out, isJson: values.json }, tools);
    return 0;
  } catch (error) {
    return printTrouble(error, tools);
  }
}

async function look(path: string, options: IssueOptions, tools: IntakeTools): Promise<number> {
  tools.log(JSON.stringify(await lookAtFile(await readInput(path), options)));
  return 0;
}

/** A value an option does not have. */
class WrongValue extends Error {}

function readingOptions({ encoding, revisions }: Values): IssueOptions {
  return {
    ...(encoding ? { encoding: oneOf(ENCODINGS, encoding, '--encoding') } : {}),
    ...(revisions ? { revisions: oneOf(['accepted', 'original'] as const, revisions, '--revisions') } : {}),
  };
}

function oneOf<T extends string>(values: readonly T[], value: string, option: string): T {
  const found = values.find((item) => item === value);
  if (found) return found;
  throw new WrongValue(`${option} 只能是 ${values.join('、')}，读到的是 ${value}`);
}

type Values = Partial<
  Record<
    'title' | 'name' | 'year' | 'number' | 'date' | 'printed' | 'kind' | 'encoding' | 'revisions',
    string
  >
>;

function issueOptions(values: Values, tools: IntakeTools): IssueOptions {
  const kinds = ['internal', 'journal', 'newspaper'] as const;
  const kind = kinds.find((name) => name === values.kind);
  return {
    today: tools.today,
    ...(values.title ? { title: values.title } : {}),
    ...(values.name ? { titleName: values.name } : {}),
    ...(values.year ? { year: Number(values.year) } : {}),
    ...(values.number ? { issueNumber: values.number } : {}),
    ...(values.date ? { publishedOn: values.date } : {}),
    ...(values.printed ? { printedOn: values.printed } : {}),
    ...(kind ? { publicationKind: kind } : {}),
  };
}

// One after another: each Word file has a child process of its own. All refusals are told together.
async function takeFiles(paths: readonly string[], options: IssueOptions): Promise<TakenFile[]> {
  const files: TakenFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      const file = await readInput(path);
      files.push({ ...file, taken: await readIntakeFile(file, options) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return files;
}

async function readInput(path: string): Promise<IntakeFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ProblemError([unreadable(path, String(error.code))]);
  }
}

// A file that is no list of labels changes nothing that intake would guess by itself, so it is refused as wrong usage.
async function readLabels(path: string): Promise<PieceLabel[]> {
  const labels: unknown = JSON.parse(await readFile(path, 'utf8'));
  const isLabel = (item: unknown): item is PieceLabel =>
    typeof item === 'object' && item !== null && 'index' in item && 'label' in item;
  if (Array.isArray(labels) && labels.every(isLabel)) return labels;
  throw new SyntaxError('[{index, label}]');
}

function unreadable(path: string, code: string): Problem {
  return {
    code: 'IntakeFileUnreadable',
    title: '文件打不开',
    message: `不能读取 ${path}（${code}）。`,
    hint: '请核对路径和权限后重试。',
    path,
  };
}

async function writeDraft(folder: string, combined: Combined, files: readonly TakenFile[]): Promise<void> {
  const snapshot = encodeSnapshot({ ...combined, revision: 1 });
  await writeIssueFolder({ files: snapshot, root: dirname(folder), address: basename(folder) });
  const reports = { doubts: combined.doubts, files: withReports(files).map((file) => file.report) };
  await writeFile(`${folder}.report.json`, `${JSON.stringify(reports, null, 1)}\n`);
}

// With the ids the articles of each file have in the draft: they are numbered through in the order of the files.
function withReports(files: readonly TakenFile[]): ReportedFile[] {
  let number = 0;
  return files.map(({ taken, ...file }) => ({
    ...file,
    report: { ...taken.report, articles: taken.articles.map(() => articleId(++number)) },
  }));
}

async function storeInto(issue: string, drafts: Drafts, tools: IntakeTools) {
  if (tools.into) return tools.into(issue, drafts);
  throw new ProblemError([
    {
      code: 'IntakeIntoUnavailable',
      title: '这里没有采编系统',
      message: `要收进 ${issue}，但这条命令没有接上采编系统。`,
      hint: '请改用 --out 写成草稿快照，或在采编系统里上传文件。',
    },
  ]);
}

type Result = {
  taken: readonly Taken[];
  combined: Combined;
  stored: string | undefined;
  out: string | undefined;
  isJson: boolean;
};

function printResult({ taken, combined, stored, out, isJson }: Result, tools: IntakeTools): void {
  if (isJson) {
    tools.log(JSON.stringify({ files: taken.map(toJson) }));
    return;
  }
  for (const line of taken.flatMap(summarize)) tools.log(line);
  for (const doubt of combined.doubts) tools.log(`  · ${doubt.message}`);
  if (out) tools.log(`草稿快照：${out}\n报告：${out}.report.json`);
  if (stored) tools.log(stored);
}

function toJson(item: Taken) {
  const images = [...item.images].map(([file, bytes]) => ({
    file,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  return { ...item, images };
}

function printTrouble(error: unknown, tools: IntakeTools): number {
  if (error instanceof ProblemError) {
    for (const { code, title, message, hint } of error.problems)
      tools.error(`${code} ${title}\n  ${message}\n  ${hint}`);
    tools.error('什么也没有写入，原文件没有改动。');
    return 1;
  }
  if (error instanceof WrongValue) {
    tools.error(`选项不对：${error.message}\n\n${INTAKE_HELP}`);
    return 2;
  }
  if (error instanceof SyntaxError) {
    tools.error(
      `--labels 的文件应为 JSON：[{index, label}]，读到的不是（${error.message}）。\n\n${INTAKE_HELP}`,
    );
    return 2;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    tools.error(`选项不对：${error.message}\n\n${INTAKE_HELP}`);
    return 2;
  }
  throw error;
}
