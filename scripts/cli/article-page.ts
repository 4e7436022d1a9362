/** `npm run article:page -- DIR --article SLUG --out FILE.html`: one article as its page of the site, in one file. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { buildSite } from '../../site/build/build-site.ts';
import { selfContained } from '../../site/build/self-contained.ts';
import { articlePath } from '../../site/src/lib/paths.ts';
import { runMain, UsageError } from './lib/run-main.ts';
import { ROOT, readSettings } from './lib/settings.ts';

const HELP = `用法：npm run article:page -- DIR --article A --out FILE.html
把一期里的一篇文章做成网站上的样子，存成一个不需要网络、不含程序的网页文件，供采编系统预览。
DIR 是“……/刊名/年/期”文件夹；网站本身不受影响。

  --article A   文章地址的最后一段
  --out FILE    网页文件的位置
  --help        显示这段说明`;

async function writePage(folder: string, article: string, out: string): Promise<void> {
  const { issue } = await readSnapshotFolder(folder);
  const scratch = await mkdtemp(join(tmpdir(), 'kanxing-page-'));
  try {
    // Astro looks for its packages from the working directory.
    process.chdir(ROOT);
    const site = await buildSite({
      content: dirname(dirname(dirname(folder))),
      out: join(scratch, 'site'),
      pdf: join(scratch, 'none'),
      cache: join(readSettings().home, 'cache'),
    });
    const page = join(site.folder, decodeURIComponent(articlePath(issue, article)), 'index.html');
    const read = (path: string) => readFile(join(site.folder, decodeURIComponent(path)));
    await writeFile(out, await selfContained(await readFile(page, 'utf8'), read), { mode: 0o600 });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

process.exitCode = await runMain({
  help: HELP,
  left: '网页文件没有生成。',
  options: { article: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
  async run({ article, out }, [folder]) {
    if (!folder || !article || !out) throw new UsageError('请写明文件夹、文章和网页文件的位置。');
    await writePage(resolve(folder), article, out);
    console.log(`网页文件：${out}`);
    return 0;
  },
});
