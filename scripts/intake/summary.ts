import type { IntakeIssue, IntakeManuscript, IntakeReport } from './draft.ts';

/** Doubts and dropped texts shown in a summary; the report holds them all. */
const SHOWN = 30;

/** What a person wants to know about a file taken in, in a few lines of Chinese. */
export function summarize(taken: IntakeIssue | IntakeManuscript): string[] {
  const { report, articles } = taken;
  const { balance } = report;
  const rejoined = report.changes.filter((change) => change.rule === 'rejoin').length;
  const isBalanced = balance.missing === '' && balance.extra === '';
  return [
    `${report.file}：${report.format === 'docx' ? 'Word 文件' : `文本（${report.encoding}）`}，${articles.length} 篇文章。`,
    ...('issue' in taken ? taken.issue.columns : taken.columns).flatMap((column) => [
      `  【${column.name}】`,
      ...articles
        .filter((article) => article.column === column.id)
        .map((article) => `    ${articleLine(article)}`),
    ]),
    `  字数：来 ${balance.in}，入文 ${balance.placed}，另列 ${balance.dropped}，改动增减 ${balance.changed}；${isBalanced ? '账目相符' : '账目不符'}。`,
    `  改动 ${report.changes.length} 处${rejoined > 0 ? `（其中接回断开的段落 ${rejoined} 处）` : ''}，图片 ${taken.images.size} 张，批注 ${report.notes.length} 条。`,
    ...unbalanced(report),
    ...listed(
      '待核对',
      report.doubts.map((doubt) => `${place(report, doubt.at)}${doubt.message}`),
    ),
    ...listed(
      '没有放进文章的文字',
      report.dropped
        .filter(isWorthTelling)
        .map((item) => `${place(report, item.at)}${item.why}：${item.text.slice(0, 40)}`),
    ),
    ...listed('批注', report.notes),
  ];
}

function articleLine(article: IntakeManuscript['articles'][number]): string {
  const names = article.byline.map((entry) => entry.name).join('、');
  return `${article.title}${names ? `　${names}` : ''}`;
}

function unbalanced({ balance }: IntakeReport): string[] {
  return [
    ...(balance.missing ? [`  没有着落的字：${balance.missing.slice(0, 80)}`] : []),
    ...(balance.extra ? [`  多出的字：${balance.extra.slice(0, 80)}`] : []),
  ];
}

// Signs of markup are counted and listed in the report; a person need not read them.
function isWorthTelling(item: { why: string }): boolean {
  return !item.why.endsWith('记号');
}

function place(report: IntakeReport, at: number | undefined): string {
  return at ? `第 ${at} ${report.unit}：` : '';
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - SHOWN;
  return [
    `  ${title} ${lines.length} 条：`,
    ...lines.slice(0, SHOWN).map((line) => `    · ${line}`),
    ...(rest > 0 ? [`    · 另有 ${rest} 条，见报告。`] : []),
  ];
}
