import type { Issue, PublicationKind } from '../../content/model/issue.ts';
import { issueLabel } from '../../content/model/issue.ts';
import type { Masthead } from '../../content/model/masthead.ts';
import type { Problem } from '../../content/model/problem.ts';

type Notice = { field: keyof Masthead; code: string; label: string };

/** 版权页 facts each kind must carry. Source for `internal`: 《内部资料性出版物管理办法》第十四条. */
export const MANDATORY_NOTICES: Record<PublicationKind, readonly Notice[]> = {
  internal: [
    { field: 'printPermitNumber', code: 'MastheadPermitMissing', label: '准印证号' },
    { field: 'issuingBody', code: 'MastheadIssuingBodyMissing', label: '编印单位' },
    { field: 'distribution', code: 'MastheadDistributionMissing', label: '发送对象' },
    { field: 'printer', code: 'MastheadPrinterMissing', label: '印刷单位' },
    { field: 'printedOn', code: 'MastheadPrintDateMissing', label: '印刷日期' },
    { field: 'printRun', code: 'MastheadPrintRunMissing', label: '印数' },
  ],
  journal: [
    { field: 'cnNumber', code: 'MastheadCnNumberMissing', label: '国内统一连续出版物号' },
    { field: 'supervisingBody', code: 'MastheadSupervisingBodyMissing', label: '主管单位' },
  ],
  newspaper: [],
};

/** The mandatory notices an issue lacks, and a price where none is allowed. They block 签发 and 付印. */
export function missingNotices(issue: Issue): Problem[] {
  const missing = MANDATORY_NOTICES[issue.publicationKind].filter(
    ({ field }) => issue.masthead[field] === undefined,
  );
  return [...missing.map((notice) => missingNotice(issue, notice)), ...priceOnInternal(issue)];
}

function missingNotice(issue: Issue, { code, label, field }: Notice): Problem {
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
