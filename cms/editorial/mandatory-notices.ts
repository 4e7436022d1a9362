import type { Issue } from '../../content/model/issue.ts';
import { issueLabel } from '../../content/model/issue.ts';
import { type MastheadFact, missingFacts } from '../../content/model/mandatory-notices.ts';
import type { Problem } from '../../content/model/problem.ts';

/** The mandatory notices an issue lacks, and a price where none is allowed. They block 签发 and 付印. */
export function missingNotices(issue: Issue): Problem[] {
  return [...missingFacts(issue).map((fact) => missingNotice(issue, fact)), ...priceOnInternal(issue)];
}

function missingNotice(issue: Issue, { code, label, field }: MastheadFact & { label: string }): Problem {
  return {
    code,
    title: `版权页缺${label}`,
    message: `${issueLabel(issue)}的版权页没有填写${label}，不能签发和付印。`,
    hint: '请在“期 → 版权页”填写后重新通读；已经签发的，先由总编“退回编辑”。',
    path: `masthead.${field}`,
  };
}

function priceOnInternal(issue: Issue): Problem[] {
  if (issue.publicationKind !== 'internal' || issue.masthead.price === undefined) return [];
  return [
    {
      code: 'MastheadPriceForbidden',
      title: '内部资料不得标价',
      message: `${issueLabel(issue)}是内部资料，版权页却写了定价“${issue.masthead.price}”，不能签发和付印。`,
      hint: '请删去“期 → 版权页 → 定价”后重新通读；已经签发的，先由总编“退回编辑”。',
      path: 'masthead.price',
    },
  ];
}
