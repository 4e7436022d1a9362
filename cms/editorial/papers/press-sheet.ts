import { dateLabel, type Issue, MANDATORY_NOTICES } from '../../../content/model/index.ts';
import { type Decided, lastOf, whoAndWhen } from './decided.ts';
import { facts, head, listed, longFacts, type Paper, shortHash, signatures } from './form.ts';

/** What 付印单 tells of an issue. `hash` is that of its present content, `proof` the proof it goes to press by. */
export type PressIssue = {
  office: string;
  label: string;
  issue: Issue;
  hash: string;
  articles: number;
  characters: number;
  decisions: readonly Decided[];
  proof?: { number: number; pages: number; hash: string; pdf: string };
  /** The head of the audit log at 付印. */
  auditHead?: string;
};

const ROAD = [
  ['一校', 'passFirstProof'],
  ['二校', 'passSecondProof'],
  ['三校', 'passThirdProof'],
  ['通读', 'readThrough'],
  ['签发', 'signOff'],
  ['付印', 'releaseToPress'],
] as const;

/** 付印单: what is printed, by whom, how many, who signed it, and the hashes that bind the paper to the signed text. */
export function pressSheet(press: PressIssue): Paper {
  const { office, label, issue, hash, decisions, proof, auditHead } = press;
  const { masthead, trimSize } = issue;
  return {
    name: '付印单',
    office,
    about: label,
    date: issue.publishedOn,
    blocks: [
      facts([
        ['印刷单位', masthead.printer],
        ['印刷日期', masthead.printedOn && dateLabel(masthead.printedOn)],
        ['印数', masthead.printRun ? `${masthead.printRun} 份` : undefined],
        ['成品尺寸', `${trimSize.width} × ${trimSize.height} 毫米`],
        ['面数', proof ? String(proof.pages) : undefined],
        ['篇数与字数', `${press.articles} 篇，${press.characters} 字`],
        ['出版日期', dateLabel(issue.publishedOn)],
        ['发送对象', masthead.distribution],
      ]),
      head('一、校对与签发'),
      ...listed(
        ['环节', '办理人与时间', '内容校验值', '现在的内容'],
        ROAD.map(([word, name]) => roadRow(word, lastOf(decisions, name), hash)),
      ),
      head('二、必须印出的事项'),
      ...listed(['事项', '印在版权页的内容'], noticeRows(issue)),
      head('三、版权页'),
      ...listed(
        ['职务', '姓名'],
        masthead.lines.map(({ role, names }) => [role, names.join('　')]),
      ),
      head('四、校验值'),
      longFacts([
        ['全期 SHA-256', hash],
        ['末次校样', proof ? `第 ${proof.number} 次` : undefined],
        ['校样内容 SHA-256', proof?.hash],
        ['校样文件 SHA-256', proof?.pdf],
        ['付印时日志末条', auditHead],
      ]),
      head('五、交接'),
      ...signatures(['总编', '出版', '印刷单位接收人']),
    ],
  };
}

function roadRow(word: string, entry: Decided | undefined, hash: string): string[] {
  if (!entry) return [word, '', '', ''];
  return [
    word,
    whoAndWhen(entry),
    shortHash(entry.hash) ?? '',
    entry.hash === hash ? '是' : '否，之后有改动',
  ];
}

function noticeRows(issue: Issue): string[][] {
  const rows = MANDATORY_NOTICES[issue.publicationKind].map(({ label, printed }) => [
    label,
    printed(issue) ?? '（缺）',
  ]);
  return issue.publicationKind === 'internal' ? [['封面', '内部资料　免费交流'], ...rows] : rows;
}
