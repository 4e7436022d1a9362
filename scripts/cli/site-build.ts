/** `npm run site:build [-- --content DIR --out DIR --pdf DIR --url https://HOST]`: published issues → the reading site. */
import { join, relative, resolve } from 'node:path';
import { buildSite } from '../../site/build/build-site.ts';
import { missingPdfs } from './lib/missing-pdfs.ts';
import { noteExport } from './lib/note-export.ts';
import { runMain } from './lib/run-main.ts';
import { setMissingPdfs } from './lib/set-missing-pdfs.ts';
import { ROOT, readSettings } from './lib/settings.ts';

const { home, content, pdfFolder } = readSettings();

const HELP = `用法：npm run site:build [-- 选项]
把已发布的各期生成为阅读网站，全部完成后一次切换；出错时原来的网站不变。最新一期还没有 PDF，或者发布的内容比 PDF 新，先排好再生成。

  --content DIR  已发布内容的根目录（默认 content/published，或环境变量 KANXING_CONTENT）
  --out DIR      网站所在目录（默认 var/site；current 指向正在使用的一代，保留最近三代）
  --pdf DIR      各期 PDF 所在目录（默认 var/pdf）；按现在发布的内容排的 PDF 和各篇所在的页放进网站，别的不放
  --no-typeset   不排版，只用已有的 PDF
  --url URL      网站的对外地址（或环境变量 KANXING_SITE_URL），公开网站据此生成站点地图和订阅；内部资料不生成
  --help         显示这段说明`;

function noteSite({ issues, articles }: { issues: number; articles: number }): Promise<void> {
  return noteExport({
    action: 'export.site',
    subject: 'site',
    summary: `系统命令生成了网站：${issues} 期，${articles} 篇文章`,
    detail: { issues, articles },
  });
}

process.exitCode = await runMain({
  help: HELP,
  left: '网站没有重新生成，原来的网站不变。',
  options: {
    content: { type: 'string', default: content },
    out: { type: 'string', default: join(home, 'site') },
    pdf: { type: 'string', default: pdfFolder },
    'no-typeset': { type: 'boolean', default: false },
    url: { type: 'string', default: process.env.KANXING_SITE_URL ?? '' },
  },
  async run(values) {
    const start = performance.now();
    const options = {
      content: resolve(values.content),
      out: resolve(values.out),
      pdf: resolve(values.pdf),
      cache: join(home, 'cache'),
      origin: values.url || undefined,
      log: (line: string) => console.log(line),
    };
    if (!values['no-typeset']) await setMissingPdfs(await missingPdfs(options.content, options.pdf));
    // Astro looks for its packages from the working directory.
    process.chdir(ROOT);
    const result = await buildSite(options);
    await noteSite(result);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const folder = relative(process.cwd(), result.folder);
    console.log(
      `网站已切换到 ${folder}：${result.issues} 期，${result.articles} 篇文章，用时 ${seconds} 秒。`,
    );
    return 0;
  },
});
