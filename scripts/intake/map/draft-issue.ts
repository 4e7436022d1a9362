import type { Column, Cover, Issue } from '../../../content/model/index.ts';
import type { Doubt } from '../draft.ts';
import type { IssueOptions } from '../issue-options.ts';
import type { MastheadFacts } from '../split/parse-masthead.ts';

/** The parts an issue is drafted from. */
export type IssueParts = {
  facts: MastheadFacts;
  columns: Column[];
  covers: Partial<Pick<Issue['covers'], 'insideFront' | 'insideBack'>>;
  motto: readonly string[];
  options: IssueOptions;
  /** True when the file has no 目录: a page of a newspaper. */
  isPage: boolean;
};

/** The issue with what the file and the options say; what neither says gets a stated default and a doubt. */
export function draftIssue(parts: IssueParts): { issue: Issue; doubts: Doubt[] } {
  const { facts, options } = parts;
  const doubts: Doubt[] = [];
  const ask = <T>(value: T | undefined, fallback: T, field: string): T => {
    if (value !== undefined) return value;
    doubts.push({ code: 'issueFieldMissing', message: `文件里没有${field}，先填“${fallback}”，请核对。` });
    return fallback;
  };
  const year = ask(options.year ?? facts.year, Number((options.today ?? '1970').slice(0, 4)), '年份');
  const issueNumber = ask(options.issueNumber ?? facts.issueNumber, '1', '期号');
  const kind = options.publicationKind ?? kindOf(parts);
  const front: Cover = {};
  const motto = parts.motto.length > 0 ? { motto: [...parts.motto] } : {};
  const printed = options.printedOn ? { printedOn: options.printedOn } : {};
  const issue: Issue = {
    title: options.title ?? 'draft',
    titleName: ask(options.titleName, '未命名', '刊名'),
    publicationKind: kind,
    year,
    issueNumber,
    ...(facts.wholeNumber ? { wholeNumber: facts.wholeNumber } : {}),
    frequency: facts.frequency ?? 'irregular',
    publishedOn: ask(options.publishedOn, dateOf(year, issueNumber, parts), '出版日期'),
    trimSize: { width: 210, height: 285 },
    design: options.design ?? 'journal',
    covers: { front, ...parts.covers },
    columns: parts.columns,
    masthead: { ...printed, ...facts.masthead, ...motto },
  };
  return { issue, doubts };
}

function kindOf({ facts, isPage }: IssueParts): Issue['publicationKind'] {
  if (facts.isInternal) return 'internal';
  if (facts.masthead.cnNumber || facts.masthead.issnNumber) return 'journal';
  return isPage ? 'newspaper' : 'internal';
}

function dateOf(year: number, issueNumber: string, { facts, options, isPage }: IssueParts): string {
  if (isPage && options.today?.startsWith(String(year))) return options.today;
  const { frequency } = facts;
  const number = Number.parseInt(issueNumber, 10);
  const month = frequency === 'monthly' && number <= 12 ? number : 1;
  return `${year}-${String(month).padStart(2, '0')}-01`;
}
