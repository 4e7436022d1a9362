import { civilDate, type Masthead } from '../../../content/model/index.ts';
import type { Doubt, Fate } from '../draft.ts';
import type { Line } from './line.ts';
import { splitAuthors } from './parse-contents.ts';

/** What the lines of a 版权页 say about the issue. */
export type MastheadFacts = {
  masthead: Masthead;
  year?: number;
  issueNumber?: string;
  wholeNumber?: number;
  frequency?: 'weekly' | 'tenDaily' | 'semimonthly' | 'monthly' | 'bimonthly' | 'quarterly';
  isInternal: boolean;
  fates: Fate[];
  doubts: Doubt[];
};

type TextField =
  | 'supervisingBody'
  | 'sponsoringBody'
  | 'issuingBody'
  | 'address'
  | 'telephone'
  | 'fax'
  | 'email'
  | 'postcode'
  | 'printPermitNumber'
  | 'cnNumber'
  | 'issnNumber'
  | 'price'
  | 'printer'
  | 'printedOn'
  | 'printRun'
  | 'distribution';

/** Label → field, longest first where one begins another. */
const FIELDS: readonly [string, TextField][] = [
  ['主管单位', 'supervisingBody'],
  ['主办单位', 'sponsoringBody'],
  ['编印单位', 'issuingBody'],
  ['编辑出版', 'issuingBody'],
  ['编辑单位', 'issuingBody'],
  ['地址', 'address'],
  ['邮编', 'postcode'],
  ['邮政编码', 'postcode'],
  ['电话', 'telephone'],
  ['传真', 'fax'],
  ['电子信箱', 'email'],
  ['电子邮箱', 'email'],
  ['投稿邮箱', 'email'],
  ['准印证号', 'printPermitNumber'],
  ['准印证', 'printPermitNumber'],
  ['国内统一刊号', 'cnNumber'],
  ['国际标准刊号', 'issnNumber'],
  ['定价', 'price'],
  ['印刷单位', 'printer'],
  ['印刷企业', 'printer'],
  ['印刷日期', 'printedOn'],
  ['印刷册数', 'printRun'],
  ['印数', 'printRun'],
  ['发送范围', 'distribution'],
  ['发送对象', 'distribution'],
];

/** Roles whose line holds names. */
const ROLES = [
  '编委会主任',
  '编委会常务副主任',
  '编委会副主任',
  '编委会委员',
  '主任',
  '常务副主任',
  '副主任',
  '委员',
  '顾问',
  '总编辑',
  '副总编辑',
  '总编',
  '副总编',
  '主编',
  '副主编',
  '执行主编',
  '编辑部主任',
  '责任编辑',
  '执行编辑',
  '编辑',
  '美术编辑',
  '版式',
  '校对',
].sort((a, b) => b.length - a.length);

const FREQUENCY = {
  周: 'weekly',
  旬: 'tenDaily',
  半月: 'semimonthly',
  月: 'monthly',
  双月: 'bimonthly',
  季: 'quarterly',
} as const;

type Open = { at: number; role?: string; field?: TextField; values: string[]; raw: string };

/**
 * Lines of a 版权页 → masthead fields and the facts of the issue. A line that begins with no known label continues
 * the one above. Lines that fit nowhere become doubts, they are never lost.
 */
export function parseMasthead(lines: readonly Line[]): MastheadFacts {
  const facts: MastheadFacts = { masthead: { lines: [] }, isInternal: false, fates: [], doubts: [] };
  let open: Open | undefined;
  const close = () => {
    if (open) store(facts, open);
    open = undefined;
  };
  for (const line of lines) {
    const label = readLabel(line);
    if (label) {
      close();
      open = label;
    } else if (readFact(facts, line)) close();
    else if (open) {
      open.values.push(line.text);
      open.raw += line.text;
    } else facts.doubts.push(unknownLine(line.at, line.text));
  }
  close();
  return facts;
}

function unknownLine(at: number, text: string): Doubt {
  return { code: 'mastheadLineUnknown', at, message: `版权页的一行没有认出：${text}` };
}

function spaced(label: string): string {
  return [...label].join('[ \\u3000]*');
}

function readLabel(line: Line): Open | undefined {
  for (const role of ROLES) {
    const match = new RegExp(`^${spaced(role)}(?:[ \\u3000：:]+(.*))?$`, 'u').exec(line.text);
    if (match) return { at: line.at, role, values: match[1] ? [match[1]] : [], raw: line.text };
  }
  for (const [label, field] of FIELDS) {
    const match = new RegExp(`^${spaced(label)}[ \\u3000：:]*(.*)$`, 'u').exec(line.text);
    if (match) return { at: line.at, field, values: match[1] ? [match[1]] : [], raw: line.text };
  }
  return undefined;
}

function readFact(facts: MastheadFacts, line: Line): boolean {
  const number = /(\d{4})\s*年\s*第\s*(\d{1,3}(?:\s*[-—–]\s*\d{1,3})?)\s*期/u.exec(line.text);
  const whole = /总\s*第\s*(\d+)\s*期/u.exec(line.text);
  const frequency = /[（(]\s*(周|旬|半月|双月|月|季)刊?\s*[·，,）)]/u.exec(line.text);
  if (number) {
    facts.year = Number(number[1]);
    facts.issueNumber = number[2]!.replace(/\s*[-—–]\s*/u, '-').replace(/^0+/, '');
  }
  if (whole) facts.wholeNumber = Number(whole[1]);
  if (frequency) facts.frequency = FREQUENCY[frequency[1] as keyof typeof FREQUENCY];
  const isNotice = /内部资料/u.test(line.text);
  if (isNotice) facts.isInternal = true;
  const isCall = /^[*]*欢迎来稿/u.test(line.text);
  if (isCall) facts.masthead.callForPapers = line.text;
  const isKnown = Boolean(number || whole || frequency || isNotice || isCall);
  if (isKnown) keep(facts, line.at, line.text, '期的基本信息');
  return isKnown;
}

function keep(facts: MastheadFacts, at: number, text: string, as: string): void {
  facts.fates.push({ at, fate: 'kept', as, characters: [...text.replace(/\s/gu, '')].length });
}

function store(facts: MastheadFacts, open: Open): void {
  keep(facts, open.at, open.raw, `版权页：${open.role ?? open.field}`);
  if (open.role) {
    const line = { role: open.role, names: splitAuthors(open.values.join(' ')) };
    if (line.names.length > 0) facts.masthead.lines.push(line);
    else facts.doubts.push(unknownLine(open.at, open.raw));
  } else if (!storeField(facts.masthead, open.field!, open.values.join('').trim())) {
    facts.doubts.push(unknownLine(open.at, open.raw));
  }
}

function storeField(masthead: Masthead, field: TextField, value: string): boolean {
  if (value === '' || (masthead as Record<string, unknown>)[field] !== undefined) return false;
  switch (field) {
    case 'printRun': {
      const run = Number(/\d+/.exec(value.replaceAll(',', ''))?.[0]);
      if (run > 0) masthead.printRun = run;
      return run > 0;
    }
    case 'postcode':
      if (/^\d{6}$/.test(value)) masthead.postcode = value;
      return masthead.postcode !== undefined;
    case 'email':
      if (/^[^\s@]+@[^\s@]+\.\w+$/.test(value)) masthead.email = value;
      return masthead.email !== undefined;
    case 'printedOn': {
      const match = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(value);
      const date = match && `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
      if (date && civilDate.safeParse(date).success) masthead.printedOn = date;
      return masthead.printedOn !== undefined;
    }
    default:
      masthead[field] = field === 'printPermitNumber' ? value.replace(/\s/gu, '') : value;
      return true;
  }
}
