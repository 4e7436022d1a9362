/** `npm run issue:impose -- FILE.pdf [--out FILE.pdf] [--creep MM]`: finished pages → sheets for 骑马钉. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { type Imposed, imposeBooklet } from '../typeset/paint/impose-booklet.ts';
import { pdfUnreadable } from './lib/pdf-unreadable.ts';
import { replaceFile } from './lib/replace-file.ts';
import { runMain, UsageError } from './lib/run-main.ts';

const HELP = `用法：npm run issue:impose -- FILE.pdf [选项]
把排好的 PDF 拼成骑马钉的印张：每面 4 页、折两次；余下 4 页的，最里面一张每面 2 页。
PDF 的单数页是印张正面，双数页是背面，由外到里。

  --out FILE    拼版后的 PDF（默认在原文件旁，名字加 -booklet）
  --creep MM    纸的厚度，用来抵消爬移（毫米，默认 0）
  --json        把结果印成 JSON
  --help        显示这段说明`;

/** Paper thicker than this is board. */
const THICKEST = 2;

function imposeFile(file: string, creep: number): Promise<Imposed> {
  return readFile(file)
    .then((pdf) => imposeBooklet({ pdf, creep }))
    .catch((error: Error) => {
      throw pdfUnreadable(file, error);
    });
}

function print({ pages, sheets, blanks }: Omit<Imposed, 'bytes'>, out: string): void {
  console.log(`${pages} 面，拼成 ${sheets} 张（正反 ${sheets * 2} 面）。`);
  const added = blanks.map((page) => `第 ${page} 面`).join('、');
  console.log(added ? `补了空白：${added}。` : '没有补空白面。');
  console.log(`PDF：${relative(process.cwd(), out)}`);
}

process.exitCode = await runMain({
  help: HELP,
  left: '没有拼版，原来的文件不变。',
  options: {
    out: { type: 'string' },
    creep: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  async run(values, [file, ...rest]) {
    const creep = Number(values.creep);
    if (!file || rest.length > 0 || !(creep >= 0 && creep <= THICKEST))
      throw new UsageError(`请写明一个 PDF；纸厚是 0 到 ${THICKEST} 毫米的数。`);
    const out = resolve(values.out ?? file.replace(/(?:\.pdf)?$/i, '-booklet.pdf'));
    const { bytes, ...result } = await imposeFile(file, creep);
    await replaceFile(out, bytes);
    if (values.json) console.log(JSON.stringify({ ...result, file: out }));
    else print(result, out);
    return 0;
  },
});
