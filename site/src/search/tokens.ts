/**
 * How text becomes words of the search index, so that any run of characters is found as a quoted phrase: every pair of
 * neighbouring characters is a word, at index time and at query time alike. A pair is written in small Latin letters,
 * four for each character, because Pagefind would drop punctuation and cut Han words anew; so a single character is
 * the beginning of a word. White space is left out; a line's last character is paired with the line's end, so that no
 * phrase runs from one line into the next.
 */

const LETTERS = 26;
const CODE_LENGTH = 4;
/** Codes of four letters: more than the code points that are in use for text, up to U+6F90F. */
export const CHARACTER_CODES = LETTERS ** CODE_LENGTH;
/** The end of a line in a pair. */
export const LINE_END = 10;

/** One character in the form it is compared in: full-width ASCII as ASCII, capitals small. Same length as it came, or itself. */
export function foldCharacter(char: string): string {
  const code = char.codePointAt(0)!;
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : char;
  const lower = narrow.toLowerCase();
  return lower.length === char.length ? lower : char;
}

/** Codes by code point; an archive holds few kinds of characters. */
const codes = new Map<number, string>();

/** A code point as four letters. */
export function characterCode(point: number): string {
  const known = codes.get(point);
  if (known !== undefined) return known;
  const code = makeCode(point);
  codes.set(point, code);
  return code;
}

function makeCode(point: number): string {
  let rest = point % CHARACTER_CODES;
  let code = '';
  for (let place = 0; place < CODE_LENGTH; place += 1) {
    code = String.fromCharCode(97 + (rest % LETTERS)) + code;
    rest = Math.floor(rest / LETTERS);
  }
  return code;
}

/** Folded code points by code point; −1 for white space. Filled as characters come, since an archive holds few kinds. */
const folded = new Map<number, number>();

function foldPoint(point: number): number {
  const known = folded.get(point);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(point);
  const form = /\s/u.test(char) ? -1 : foldCharacter(char).codePointAt(0)!;
  folded.set(point, form);
  return form;
}

/** The code points of a line that count for search. */
export function lineCharacters(line: string): number[] {
  const points: number[] = [];
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at)!;
    const form = foldPoint(point);
    if (form >= 0) points.push(form);
    at += point > 0xffff ? 2 : 1;
  }
  return points;
}

/** A quoted Pagefind query that finds exactly the texts holding this run of characters; empty for an empty run. */
export function phraseQuery(run: string): string {
  const codes = lineCharacters(run.replaceAll('\n', ' ')).map(characterCode);
  // Unquoted, a term finds all words that begin with it: all pairs of this character.
  if (codes.length < 2) return codes[0] ?? '';
  return `"${codes
    .slice(1)
    .map((code, index) => codes[index] + code)
    .join(' ')}"`;
}
/** A part of a query up to this length is taken for a word as it was typed. */
const WORD_LENGTH = 4;

/**
 * The words of a looser search: parts between spaces and signs; long ones, and a query that is one part, are cut into
 * words by the browser's dictionary. Each word once.
 */
export function queryWords(query: string): string[] {
  const parts = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isTyped = (part: string) => parts.length > 1 && [...part].length <= WORD_LENGTH;
  return [...new Set(parts.flatMap((part) => (isTyped(part) ? [part] : dictionaryWords(part))))];
}

/** Single characters stand in nearly every text, so they count only when there is nothing longer. */
function dictionaryWords(part: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...segmenter.segment(part)].map((item) => item.segment);
  const longer = words.filter((word) => [...word].length > 1);
  return longer.length > 0 ? longer : words;
}
