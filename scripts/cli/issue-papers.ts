/** `npm run issue:papers -- ISSUE`: 审稿单 发稿单 校对单 付印单 of an issue as PDFs, from the records of the CMS. */
import { join, relative, resolve } from 'node:path';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import type { Snapshot } from '../../content/model/index.ts';
import { design } from '../../templates/forms/index.ts';
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts';
import { issuePapers } from './lib/issue-papers.ts';
import { replaceFile } from './lib/replace-file.ts';
import { runMain, UsageError } from './lib/run-main.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run issue:papers -- ISSUE [选项]
把一期的审稿单、发稿单、校对单、付印单从记录里排成 A4 的 PDF；ISSUE 是“刊名/年/期”。记录相同，文件逐字节相同。

  --out DIR     放在哪个文件夹（默认 var/pdf/papers/刊名-年-期）
  --set DIR     只把一份已经取好的单据（快照文件夹）排成 --out 指定的 PDF；采编系统下载单据时用
  --help        显示这段说明`;

async function setForm(typesetter: Typesetter, snapshot: Snapshot): Promise<Uint8Array> {
  const [article] = snapshot.articles;
  const { bytes } = await typesetter.set({ snapshot, design, profile: 'screen', article: article! });
  return bytes;
}

process.exitCode = await runMain({
  help: HELP,
  left: '单据没有全部生成；记录没有变动。',
  options: { out: { type: 'string' }, set: { type: 'string' } },
  allowPositionals: true,
  async run({ out, set }, [address, ...rest]) {
    const typesetter = createTypesetter();
    if (set && out) {
      await replaceFile(resolve(out), await setForm(typesetter, await readSnapshotFolder(set)));
      return 0;
    }
    if (!address || rest.length > 0) throw new UsageError('请写明一期。');
    const folder = out ?? join(readSettings().pdfFolder, 'papers', address.replaceAll('/', '-'));
    for (const { name, snapshot } of await issuePapers(address)) {
      const file = resolve(folder, `${name}.pdf`);
      await replaceFile(file, await setForm(typesetter, snapshot));
      console.log(relative(process.cwd(), file));
    }
    return 0;
  },
});
process.exit();
