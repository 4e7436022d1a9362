import type { Issue, PublicationKind } from './issue.ts';
import type { Masthead } from './masthead.ts';
import { dateLabel } from './numbering.ts';

/** Where the 版权页 holds a fact, and the permanent code of the problem when it is missing. */
export type MastheadFact = { field: keyof Masthead; code: string };

/**
 * What an issue must print. `label` is what readers call it; `fact` is absent for what every issue has; `printed` gives
 * the words that must be readable on paper, `undefined` when the issue lacks the fact.
 */
export type MandatoryNotice = {
  label: string;
  fact?: MastheadFact;
  printed: (issue: Issue) => string | undefined;
};

const issueNumber: MandatoryNotice = {
  label: '期号',
  printed: (issue) => `第${issue.issueNumber}期`,
};

/** What each kind must carry. Source for `internal`: 《内部资料性出版物管理办法》第十四条. */
export const MANDATORY_NOTICES: Record<PublicationKind, readonly MandatoryNotice[]> = {
  internal: [
    {
      label: '准印证号',
      fact: { field: 'printPermitNumber', code: 'MastheadPermitMissing' },
      printed: ({ masthead }) => masthead.printPermitNumber,
    },
    {
      label: '编印单位',
      fact: { field: 'issuingBody', code: 'MastheadIssuingBodyMissing' },
      printed: ({ masthead }) => masthead.issuingBody,
    },
    {
      label: '发送对象',
      fact: { field: 'distribution', code: 'MastheadDistributionMissing' },
      printed: ({ masthead }) => masthead.distribution,
    },
    {
      label: '印刷单位',
      fact: { field: 'printer', code: 'MastheadPrinterMissing' },
      printed: ({ masthead }) => masthead.printer,
    },
    {
      label: '印刷日期',
      fact: { field: 'printedOn', code: 'MastheadPrintDateMissing' },
      printed: ({ masthead }) => masthead.printedOn && dateLabel(masthead.printedOn),
    },
    {
      label: '印数',
      fact: { field: 'printRun', code: 'MastheadPrintRunMissing' },
      printed: ({ masthead }) => masthead.printRun?.toString(),
    },
    issueNumber,
  ],
  journal: [
    {
      label: '国内统一连续出版物号',
      fact: { field: 'cnNumber', code: 'MastheadCnNumberMissing' },
      printed: ({ masthead }) => masthead.cnNumber,
    },
    {
      label: '主管单位',
      fact: { field: 'supervisingBody', code: 'MastheadSupervisingBodyMissing' },
      printed: ({ masthead }) => masthead.supervisingBody,
    },
    issueNumber,
  ],
  newspaper: [],
};

/** The facts of the 版权页 that an issue's kind must carry and the issue lacks, in the order of the table. */
export function missingFacts(issue: Issue): (MastheadFact & { label: string })[] {
  return MANDATORY_NOTICES[issue.publicationKind].flatMap(({ label, fact, printed }) =>
    fact && printed(issue) === undefined ? [{ ...fact, label }] : [],
  );
}
