import { ARTICLE_DECISIONS } from '../decisions/article/index.ts';
import { type Decided, decisionFacts, whoAndWhen } from './decided.ts';
import { civilDay, facts, head, listed, longFacts, type Paper, prose, shortHash } from './form.ts';

/** What 审稿单 tells of one manuscript. `hash` is that of its present text, `characters` its length as printed. */
export type ReviewedArticle = {
  office: string;
  title: string;
  byline: readonly string[];
  column: string;
  stage: string;
  characters: number;
  hash: string;
  issue?: string;
  decisions: readonly Decided[];
};

/** A manuscript nobody has decided on yet. */
const NO_DAY = '2000-01-01T00:00:00Z';

const PARTS = [
  ['一、初审', 'passFirstReview'],
  ['二、复审', 'passSecondReview'],
  ['三、终审', 'passFinalReview'],
  ['四、保密审查', 'passSecrecyReview'],
  ['五、送审', 'passExternalReview'],
] as const;

/** 审稿单: the three reviews with their opinions in full, 保密审查, 送审, and the whole road of the manuscript. */
export function reviewSheet(article: ReviewedArticle): Paper {
  const { office, title, byline, column, stage, characters, hash, issue, decisions } = article;
  const about = facts([
    ['题名', title],
    ['署名', byline.join('　')],
    ['栏目', column],
    ['字数', String(characters)],
    ['环节', stage],
    ['编入', issue],
  ]);
  return {
    name: '审稿单',
    office,
    about: `《${title}》`,
    date: civilDay(decisions.at(-1)?.at ?? NO_DAY),
    blocks: [
      about,
      longFacts([['文字 SHA-256', hash]]),
      ...PARTS.flatMap(([label, decision]) => passed(label, decisions, decision, hash)),
      head('六、经过'),
      ...listed(
        ['序号', '决定', '办理人与时间', '意见'],
        decisions.map((entry) => [
          String(entry.seq),
          labelOf(entry),
          whoAndWhen(entry),
          brief(entry.opinion),
        ]),
      ),
    ],
  };
}

function passed(label: string, decisions: readonly Decided[], decision: string, hash: string) {
  const entries = decisions.filter((entry) => entry.decision === decision);
  const entry = entries.findLast((item) => item.hash === hash) ?? entries.at(-1);
  if (!entry) return [head(label), ...prose(undefined)];
  const count = entry.hash === hash ? '对现在的文字有效' : '作出以后文字有改动';
  return [
    head(label),
    facts([...decisionFacts(entry), ['效力', count], ['审的文字', shortHash(entry.hash)]]),
    ...prose(entry.opinion),
  ];
}

const LABELS = new Map(ARTICLE_DECISIONS.map(({ name, label }) => [name, label]));
const labelOf = ({ decision }: Decided) => LABELS.get(decision) ?? decision;

/** In the list an opinion is named by its beginning; the reviews above give theirs in full. */
const BRIEF = 60;

function brief(opinion = ''): string {
  const line = opinion.replaceAll(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > BRIEF ? `${characters.slice(0, BRIEF).join('')}……` : line;
}
