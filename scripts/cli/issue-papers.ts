/** `npm run issue:papers -- ISSUE`: 审稿单 发稿单 校对单 付印单 of an issue as PDFs, from the records of the CMS. */
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import type { Snapshot } from '../../content/model/index.ts';
import { design } from '../../templates/forms/index.ts';
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts';
import { issuePapers } from './lib/issue-papers.ts';
import { printTrouble } from './lib/print-trouble.ts';
import { replaceFile } from './lib/replace-file.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run issue:papers -- ISSUE [选项]
把一期的审稿单、发稿单、校对单、付印单从记录里排成 A4 的 PDF；ISSUE 是“刊名/年/期”。记录相同，文件逐字节相同。

  --out DIR     放在哪个文件夹（默认 var/pdf/papers/刊名-年-期）
  --set DIR     只把一份已经取好的单据（快照文件夹）排成 --out 指定的 PDF；采编系统下载单据时用
  --help        显示这段说明`;

const OPTIONS = {
  out: { type: 'string' },
  set: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const typesetter = createTypesetter();
  if (values.set && values.out) {
    const bytes = await setForm(typesetter, await readSnapshotFolder(values.set));
    await replaceFile(resolve(values.out), bytes);
    return 0;
  }
  const [address] = positionals;
  if (!address || positionals.length !== 1) {
    console.error(`请写明一期。\n\n${HELP}`);
    return 2;
  }
  const folder = values.out ?? join(readSettings().pdfFolder, 'papers', address.replaceAll('/', '-'));
  for (const { name, snapshot } of await issuePapers(address)) {
    const file = resolve(folder, `${name}.pdf`);
    await replaceFile(file, await setForm(typesetter, snapshot));
    console.log(relative(process.cwd(), file));
  }
  return 0;
}

async function setForm(typesetter: Typesetter, snapshot: Snapshot): Promise<Uint8Array> {
  const [article] = snapshot.articles;
  const { bytes } = await typesetter.set({ snapshot, design, profile: 'screen', article: article! });
  return bytes;
}

process.exitCode = await main().catch((error: unknown) =>
  printTrouble(error, { left: '单据没有全部生成；记录没有变动。', help: HELP }),
);
process.exit();
