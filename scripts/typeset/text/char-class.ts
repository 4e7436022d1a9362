/**
 * Classes of characters for breaking and spacing, after CLREQ (Requirements for Chinese Text Layout), section 3.1:
 * `opening` （《“ · `closing` ）》” · `pause` ，、；： · `stop` 。！？ · `middleDot` · · `connector` ～－ · `dash` — ·
 * `ellipsis` … · `operator` + joins what is beside it · `suffix` %℃ stays with what is before · `prefix` ￥№ stays with
 * what follows · `space` white space that only parts · `newline` forced line end · `combining` marks without a place of
 * their own · `han` all the rest.
 * The place of a class in the list is its number, for tables.
 */
const CLASSES = [
  'han',
  'opening',
  'closing',
  'pause',
  'stop',
  'middleDot',
  'connector',
  'dash',
  'ellipsis',
  'suffix',
  'prefix',
  'latin',
  'digit',
  'latinOpening',
  'latinClosing',
  'latinPunctuation',
  'operator',
  'space',
  'newline',
  'combining',
] as const;

export type CharClass = (typeof CLASSES)[number];

/** How many classes there are. */
export const CLASS_COUNT = CLASSES.length;

/** The class with a number. */
export function classNumbered(number: number): CharClass {
  return CLASSES[number]!;
}

/** The number of a class. */
export function numberOfClass(cls: CharClass): number {
  return CLASSES.indexOf(cls);
}

/** For every class, by its number, whether something holds. */
export function classTable(holds: (cls: CharClass) => boolean): readonly boolean[] {
  return CLASSES.map(holds);
}

const MEMBERS: readonly (readonly [CharClass, string])[] = [
  ['opening', '（《〈「『【〔［｛〖〘“‘｟«'],
  ['closing', '）》〉」』】〕］｝〗〙”’｠»'],
  ['pause', '，、；：'],
  ['stop', '。！？．'],
  ['middleDot', '·・‧•'],
  ['connector', '～－–〜／゠'],
  ['dash', '—―⸺'],
  ['ellipsis', '…⋯'],
  ['suffix', '％‰℃°′″々〻ーぁぃぅぇぉっゃゅょァィゥェォッャュョヮヵヶ'],
  ['prefix', '￥¥＄£€№§'],
  ['latinOpening', '([{'],
  ['latinClosing', ')]}'],
  ['latinPunctuation', '!"#$%&\'*,-./:;<=>?@\\^_`|~'],
  ['operator', '+'],
  ['space', ' \t\u00a0\u3000\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f'],
  ['newline', '\n'],
];

const BY_CODE_POINT = new Map<number, CharClass>(
  MEMBERS.flatMap(([cls, chars]) => [...chars].map((char) => [char.codePointAt(0)!, cls] as const)),
);

const COMBINING = /\p{M}|\u200c|\u200d|\u2060/u;
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** The class of a code point, standing alone. Whether a ’ is an apostrophe is decided by its neighbours, not here. */
export function charClass(codePoint: number): CharClass {
  // Most are these, and none of them is listed.
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'han';
  const listed = BY_CODE_POINT.get(codePoint);
  if (listed) return listed;
  if (codePoint >= 0x30 && codePoint <= 0x39) return 'digit';
  const char = String.fromCodePoint(codePoint);
  if (COMBINING.test(char)) return 'combining';
  const isFullWidthForm = codePoint >= 0xff00 && codePoint <= 0xffef;
  return !isFullWidthForm && LATIN.test(char) ? 'latin' : 'han';
}

/** The number of the class of a code point plus one, where it was asked for before; of rare ones none is kept. */
const known = new Uint8Array(0x10000);

/** The number of the class of a code point. Asked for every character of an issue. */
export function charClassNumber(codePoint: number): number {
  const found = codePoint < known.length ? known[codePoint]! : 0;
  if (found > 0) return found - 1;
  const number = numberOfClass(charClass(codePoint));
  if (codePoint < known.length) known[codePoint] = number + 1;
  return number;
}

const WORD_CLASSES = new Set<CharClass>([
  'latin',
  'digit',
  'latinPunctuation',
  'operator',
  'latinOpening',
  'latinClosing',
]);

/** True for what is set like a western word: letters, digits and ASCII punctuation. */
export function isWordClass(cls: CharClass): boolean {
  return WORD_CLASSES.has(cls);
}

/** True for full-width punctuation whose ink sits in the left half of its em, with half an em of air after it. */
export function hasAirAfter(cls: CharClass): boolean {
  return cls === 'closing' || cls === 'pause' || cls === 'stop';
}

const NO_LINE_START = new Set<CharClass>([
  'closing',
  'pause',
  'stop',
  'middleDot',
  'connector',
  'suffix',
  'latinClosing',
  'space',
  'newline',
  'combining',
]);
const NO_LINE_END = new Set<CharClass>(['opening', 'prefix', 'latinOpening']);

/** 避头: may not begin a line (strict level; —— and …… may). */
export function isForbiddenLineStart(cls: CharClass): boolean {
  return NO_LINE_START.has(cls);
}

/** 避尾: may not end a line. */
export function isForbiddenLineEnd(cls: CharClass): boolean {
  return NO_LINE_END.has(cls);
}
