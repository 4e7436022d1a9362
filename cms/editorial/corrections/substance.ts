import type { ChangeSign } from './events.ts';
import type { CorrectionKind } from './words.ts';

/** A change of one field: what it said, what it will say, and of that the characters in question. */
export type WeighedChange = {
  field: string;
  before: string;
  after: string;
  old: string;
  new: string;
  /** Names that stand in the article: authors, speakers, those quoted. */
  names: readonly string[];
};

/** The lightest kind a change may be called, why, and what the agreeing editor should look at. */
export type Weight = { lightest: CorrectionKind; reasons: ChangeSign[]; signs: ChangeSign[] };

type Sign = { code: string; label: string; has(change: WeighedChange): boolean };

/** From so many changed characters on it is a matter of what is said, whatever the characters are. */
const MOST_CHARACTERS = 12;
const MANY_CHARACTERS = 6;

const NUMBERS =
  /[\d０-９][\d０-９.．,，]*[%％‰]?|第[〇零一二三四五六七八九十百]+|[〇零一二三四五六七八九十百千万亿两几]{2,}|[一二三四五六七八九十两](?=[年月日号个名项条章次届位人倍成万亿元季])/gu;
const NEGATIONS = /[不未无非没勿莫]/gu;
const LIMITS = /必须|应当|应|须|可以|可|不得|禁止|全部|所有|部分|基本|主要|一律|原则上|已经|已|将|拟|曾/gu;

/** What makes a change one of substance. */
const SUBSTANCE: readonly Sign[] = [
  { code: 'number', label: '数字有增减或改动', has: ({ before, after }) => differs(NUMBERS, before, after) },
  {
    code: 'negation',
    label: '“不、未、无、非、没”等否定字有增减',
    has: ({ before, after }) => differs(NEGATIONS, before, after),
  },
  {
    code: 'name',
    label: '稿件里的人名、单位名有增减',
    has: ({ before, after, names }) =>
      names.some((name) => name.length > 1 && count(before, name) !== count(after, name)),
  },
  {
    code: 'attribution',
    label: '改的是署名、讲话人、引文出处或来源',
    has: ({ field }) => /^(byline|source|part)\b|\.(speaker|attribution)\b/.test(field),
  },
  {
    code: 'length',
    label: `改动超过 ${MOST_CHARACTERS} 个字`,
    has: (change) => changedCharacters(change) > MOST_CHARACTERS,
  },
];

/** What is worth a second look without being one of substance by itself. */
const SIGNS: readonly Sign[] = [
  { code: 'headline', label: '改的是标题', has: ({ field }) => /^(title|kicker|subtitle)$/.test(field) },
  {
    code: 'quotation',
    label: '改动在引号或书名号之内，请核对原文',
    has: isQuoted,
  },
  {
    code: 'limit',
    label: '“应、须、可、已、将、全部、部分”一类词有改动',
    has: ({ before, after }) => differs(LIMITS, before, after),
  },
  {
    code: 'long',
    label: `改动超过 ${MANY_CHARACTERS} 个字`,
    has: (change) => changedCharacters(change) > MANY_CHARACTERS,
  },
];

/**
 * Weighs a change. The lightest kind is `layout` where only white space differs, `punctuation` where only marks differ,
 * else `wording`; any reason of substance makes it `substance` whatever the characters are.
 */
export function weighChange(change: WeighedChange): Weight {
  const found = (list: readonly Sign[]) =>
    list.filter(({ has }) => has(change)).map(({ code, label }) => ({ code, label }));
  const reasons = found(SUBSTANCE);
  return { lightest: reasons.length > 0 ? 'substance' : lightestOf(change), reasons, signs: found(SIGNS) };
}

function lightestOf({ old, new: added }: WeighedChange): CorrectionKind {
  const without = (pattern: RegExp) => old.replace(pattern, '') === added.replace(pattern, '');
  if (without(/\s/gu)) return 'layout';
  return without(/[\s\p{P}]/gu) ? 'punctuation' : 'wording';
}

function differs(pattern: RegExp, before: string, after: string): boolean {
  const found = (text: string) => (text.match(pattern) ?? []).sort().join('\n');
  return found(before) !== found(after);
}

function count(text: string, name: string): number {
  return text.split(name).length - 1;
}

function changedCharacters({ before, after }: WeighedChange): number {
  const [old, added] = [Array.from(before), Array.from(after)];
  const head = sameHead(old, added);
  const tail = sameHead(old.slice(head).reverse(), added.slice(head).reverse());
  const letters = (text: string[]) => text.slice(head, text.length - tail).filter(isLetter).length;
  return Math.max(letters(old), letters(added));
}

function isLetter(character: string): boolean {
  return !/[\s\p{P}]/u.test(character);
}

// Whether more quotation marks were opened than closed before the first character that differs.
function isQuoted({ before, after }: WeighedChange): boolean {
  const letters = Array.from(before);
  const lead = letters.slice(0, sameHead(letters, Array.from(after)));
  const opened = lead.filter((letter) => '“‘「《'.includes(letter)).length;
  return opened > lead.filter((letter) => '”’」》'.includes(letter)).length;
}

function sameHead(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((letter, at) => letter !== b[at]);
  return index < 0 ? a.length : index;
}
