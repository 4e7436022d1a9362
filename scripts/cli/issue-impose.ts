/** `npm run issue:impose -- FILE.pdf [--out FILE.pdf] [--creep MM]`: finished pages → sheets for 骑马钉. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ProblemError } from '../../content/model/index.ts';
import { imposeBooklet } from '../typeset/paint/impose-booklet.ts';
import { printTrouble } from './lib/print-trouble.ts';
import { replaceFile } from './lib/replace-file.ts';

const HELP = `用法：npm run issue:impose -- FILE.pdf [选项]
把排好的 PDF 拼成骑马钉的印张：每面 4 页、折两次；余下 4 页的，最里面一张每面 2 页。
PDF 的单数页是印张正面，双数页是背面，由外到里。

  --out FILE    拼版后的 PDF（默认在原文件旁，名字加 -booklet）
  --creep MM    纸的厚度，用来抵消爬移（毫米，默认 0）
  --json        把结果印成 JSON
  --help        显示这段说明`;

const LEFT = '没有拼版，原来的文件不变。';
/** Paper thicker than this is board. */
const THICKEST = 2;

const OPTIONS = {
  out: { type: 'string' },
  creep: { type: 'string', default: '0' },
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
  const creep = Number(values.creep);
  if (positionals.length !== 1 || !file || !(creep >= 0 && creep <= THICKEST)) {
    console.error(`请写明一个 PDF；纸厚是 0 到 ${THICKEST} 毫米的数。\n\n${HELP}`);
    return 2;
  }
  const out = resolve(values.out ?? file.replace(/(?:\.pdf)?$/i, '-booklet.pdf'));
  const pdf = await readFile(file).catch((error: Error) => {
    throw unreadable(file, error);
  });
  const { bytes, ...result } = await imposeBooklet({ pdf, creep }).catch((error: Error) => {
    throw unreadable(file, error);
  });
  await replaceFile(out, bytes);
  if (values.json) {
    console.log(JSON.stringify({ ...result, file: out }));
    return 0;
  }
  console.log(`${result.pages} 面，拼成 ${result.sheets} 张（正反 ${result.sheets * 2} 面）。`);
  const blanks = result.blanks.map((page) => `第 ${page} 面`).join('、');
  console.log(blanks ? `补了空白：${blanks}。` : '没有补空白面。');
  console.log(`PDF：${relative(process.cwd(), out)}`);
  return 0;
}

function unreadable(file: string, error: Error): ProblemError {
  return new ProblemError([
    {
      code: 'PdfUnreadable',
      title: '读不了这个 PDF',
      message: `${file} 不存在，或者不是完整的 PDF（${error.message}）。`,
      hint: '请核对路径，或用 npm run issue:typeset 重新排版。',
      path: file,
    },
  ]);
}

process.exitCode = await main().catch((error: unknown) => printTrouble(error, { left: LEFT, help: HELP }));
