/** `npm run issue:measure -- ISSUE|DIR`: where every article of an issue would stand and what it takes, without a PDF. */
import { findIssueFolder } from '../../content/folder/find-issue-folder.ts';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { openFontBook } from '../typeset/fonts/font-book.ts';
import { layout } from '../typeset/layout.ts';
import { type IssueMeasure, measureIssue } from '../typeset/page/measure-issue.ts';
import { loadDesign } from './lib/load-design.ts';
import { runMain, UsageError } from './lib/run-main.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run issue:measure -- ISSUE|DIR [--json]
排一期的版面但不出 PDF，列出每篇从第几页到第几页、占几页、合多少版面字数；ISSUE 是“刊名/年/期”，DIR 是一期的文件夹。

  --json   在标准输出打印 JSON：{pages, charactersPerPage, articles:[{article, title, first, last, pages, characters}]}
  --help   显示这段说明`;

function tableOf({ pages, charactersPerPage, articles }: IssueMeasure): string {
  const lines = articles.map(
    ({ title, first, last, pages: taken, characters }) =>
      `${first.label}–${last.label}\t${taken.toFixed(2)} 页\t${characters} 字\t${title}`,
  );
  return [`共 ${pages} 面，每页 ${charactersPerPage} 字。`, ...lines].join('\n');
}

process.exitCode = await runMain({
  help: HELP,
  left: '没有写入任何文件。',
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
  async run({ json }, [target, ...rest]) {
    if (!target || rest.length > 0) throw new UsageError('请写明一期。');
    const { issue, articles } = await readSnapshotFolder(findIssueFolder(target, readSettings().content));
    const design = await loadDesign(issue.design);
    const { measure } = openFontBook();
    const placed = layout({ snapshot: { issue, articles }, design, measure });
    const measured = measureIssue({ placed, issue, articles, design });
    console.log(json ? JSON.stringify(measured) : tableOf(measured));
    return 0;
  },
});
