import { BORDERS, type Border } from '../corrections/border.ts';
import { civilDay, facts, head, listed, longFacts, moment, type Paper, prose } from './form.ts';

/** A correction as 校对单 lists it; names with their moments. */
export type CorrectionLine = {
  number: number;
  article: string;
  place: string;
  old: string;
  new: string;
  border?: Border;
  kind: string;
  state: string;
  asked?: string;
  agreed?: string;
  declined?: string;
  applied?: string;
  verified?: string;
  reason?: string;
};

/** What 校对单 tells of one proof. */
export type ProofRead = {
  office: string;
  label: string;
  number: number;
  stage: string;
  pages: number;
  madeBy: string;
  madeAt: string;
  hash: string;
  pdf: string;
  corrections: readonly CorrectionLine[];
  /** Who passed a proof stage on it. */
  passed: readonly { label: string; by: string }[];
};

/** 校对单: what was asked on one proof, who agreed, who put it in, and who found it done（核红）. */
export function proofSheet(proof: ProofRead): Paper {
  const { office, label, number, stage, pages, madeBy, madeAt, hash, pdf, corrections, passed } = proof;
  return {
    name: '校对单',
    office,
    about: `${label}　第 ${number} 次校样`,
    date: civilDay(madeAt),
    blocks: [
      facts([
        ['校样', `第 ${number} 次（${stage}）`],
        ['面数', String(pages)],
        ['出样人', madeBy],
        ['出样时间', moment(madeAt)],
      ]),
      longFacts([
        ['内容 SHA-256', hash],
        ['校样文件 SHA-256', pdf],
        ['校对通过', passed.map((item) => `${item.label}：${item.by}`).join('；')],
      ]),
      head(`校改（${corrections.length} 处）`),
      ...listed(
        ['号', '位置', '原文', '改为', '类别', '提出', '同意或不改', '改入', '核红'],
        corrections.map(rowOf),
      ),
      ...reasons(corrections),
    ],
  };
}

function changeOf({ old, new: added, border }: CorrectionLine): [string, string] {
  return border ? ['段落', BORDERS[border]] : [old || '（增补）', added || '（删去）'];
}

function rowOf(line: CorrectionLine): string[] {
  const decided = line.declined ? `不改：${line.declined}` : (line.agreed ?? '');
  return [
    String(line.number),
    `《${line.article}》${line.place}`,
    ...changeOf(line),
    line.kind,
    line.asked ?? '',
    decided,
    line.applied ?? '',
    line.verified ?? '',
  ];
}

function reasons(corrections: readonly CorrectionLine[]) {
  const told = corrections.filter(({ reason }) => reason);
  if (told.length === 0) return [];
  return [head('理由'), ...told.flatMap(({ number, reason }) => prose(`${number}．${reason}`))];
}
