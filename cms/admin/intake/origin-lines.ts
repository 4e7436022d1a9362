import type { OriginReport } from './contract.ts';

/** One part of what intake tells: a heading with its count, and its lines. */
export type OriginPart = { name: string; lines: string[]; isOpen?: boolean };

/** Rules of intake as an editor reads them; a rule without a name here is told by its change alone. */
const RULES: Readonly<Record<string, string>> = {
  halfWidthPunctuation: '半角标点改全角',
  hanLatinSpace: '去掉中西文之间的空格',
  forbiddenCharacters: '去掉不能保存的字符',
  formResidue: '去掉稿纸残留',
  endMark: '去掉文末记号（排版时自动加）',
  automaticNumber: '自动编号写成文字',
  rejoin: '接回断开的段落',
  joinedByHand: '手工接段',
  cutByHand: '手工分段',
  titleFromName: '用文件名作标题',
  bylineForm: '署名的写法',
  partNotice: '待续、续完的写法',
  partLabel: '上、下篇的写法',
  bodyEmpty: '正文待补',
};

/** The report of one article in lines: what wants a look first, what became of everything last. Empty parts are left out. */
export function originParts(report: OriginReport): OriginPart[] {
  const { unit = '段' } = report;
  const place = (at: number | undefined) => (at ? `第 ${at} ${unit}：` : '');
  return [
    {
      name: '请核对',
      isOpen: true,
      lines: (report.doubts ?? []).map((item) => place(item.at) + item.message),
    },
    { name: '原稿批注', isOpen: true, lines: report.notes ?? [] },
    {
      name: '没有收入',
      lines: (report.dropped ?? []).map(({ at, text, why }) => `${place(at)}${why}：“${text}”`),
    },
    {
      name: '规范了的地方',
      lines: (report.changes ?? []).map(
        ({ rule, at, before, after }) =>
          `${place(at)}${RULES[rule] ?? '改动'}：${shown(before)} → ${shown(after)}`,
      ),
    },
    {
      name: '各段去向',
      lines: (report.fates ?? []).map(
        ({ at, as, fate, confidence, characters }) =>
          `${place(at)}${as}，${characters} 字${fate === 'guessed' ? `（推断，把握 ${Math.round((confidence ?? 0) * 100)}%）` : ''}`,
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** The count of characters in one sentence; empty for a report without one. */
export function balanceLine({ balance }: OriginReport): string {
  if (!balance) return '';
  const isEven = balance.missing === '' && balance.extra === '';
  const changed = balance.changed === 0 ? '' : `，规范增减 ${balance.changed} 字`;
  return `原文件 ${balance.in} 字，收入 ${balance.placed} 字，另列 ${balance.dropped} 字${changed}；${isEven ? '账目相符' : `账目不符，缺“${balance.missing}”多“${balance.extra}”`}。`;
}

function shown(text: string): string {
  if (text === '') return '（无）';
  return text === '\n' ? '换段' : `“${text}”`;
}
