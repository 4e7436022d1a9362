/** `npm run article:page -- DIR --article SLUG --out FILE.html`: one article as its page of the site, in one file. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { buildSite } from '../../site/build/build-site.ts';
import { selfContained } from '../../site/build/self-contained.ts';
import { articlePath } from '../../site/src/lib/paths.ts';
import { printTrouble } from './lib/print-trouble.ts';
import { ROOT, readSettings } from './lib/settings.ts';

const HELP = `用法：npm run article:page -- DIR --article A --out FILE.html
把一期里的一篇文章做成网站上的样子，存成一个不需要网络、不含程序的网页文件，供采编系统预览。
DIR 是“……/刊名/年/期”文件夹；网站本身不受影响。

  --article A   文章地址的最后一段
  --out FILE    网页文件的位置
  --help        显示这段说明`;
const LEFT = '网页文件没有生成。';

const OPTIONS = {
  article: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [folder] = positionals;
  if (!folder || !values.article || !values.out) {
    console.error(`请写明文件夹、文章和网页文件的位置。\n\n${HELP}`);
    return 2;
  }
  const { issue } = await readSnapshotFolder(resolve(folder));
  const scratch = await mkdtemp(join(tmpdir(), 'kanxing-page-'));
  try {
    // Astro looks for its packages from the working directory.
    process.chdir(ROOT);
    const site = await buildSite({
      content: dirname(dirname(dirname(resolve(folder)))),
      out: join(scratch, 'site'),
      pdf: join(scratch, 'none'),
      cache: join(readSettings().home, 'cache'),
    });
    const page = join(site.folder, decodeURIComponent(articlePath(issue, values.article)), 'index.html');
    const read = (path: string) => readFile(join(site.folder, decodeURIComponent(path)));
    await writeFile(values.out, await selfContained(await readFile(page, 'utf8'), read), { mode: 0o600 });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  console.log(`网页文件：${values.out}`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => printTrouble(error, { left: LEFT, help: HELP }));
