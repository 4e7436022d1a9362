import { issueLabel } from '../../../../content/model/index.ts';
import type { PdfPage } from '../read/facts.ts';
import { furnitureText, needsFurniture, type PreflightInput, type Rule, squeezed } from '../rule.ts';

/** A page of an article has a running head. It names the title with its issue, or a column whose article stands on the page. */
export const runningHeads: Rule = {
  name: 'running-heads',
  title: '书眉与本页的刊名、期号或栏目一致',
  severity: 'hard',
  check(input) {
    return input.pdf.pages.flatMap((page) => {
      const head = squeezed(furnitureText([page], ['RunningHead']));
      if (head === '') return needsFurniture(page, input) ? [{ message: '没有书眉', page: page.number }] : [];
      if (allowedHeads(page, input).some((text) => text === head)) return [];
      return [{ message: `书眉“${head}”与本页内容不符`, page: page.number }];
    });
  },
};

function allowedHeads(page: PdfPage, { snapshot }: PreflightInput): string[] {
  const { issue, articles } = snapshot;
  const onPage = new Set(page.texts.flatMap(({ article }) => articles[article ?? -1]?.column ?? []));
  const columns = issue.columns.filter((column) => onPage.has(column.id)).map((column) => column.name);
  return [`${issue.titleName}${issueLabel(issue)}`, ...columns].map(squeezed);
}
