/**
 * How text becomes words of the search index, so that any run of characters is found as a quoted phrase: every
 * character is a word of its own, at index time and at query time alike. Letters and digits stand for themselves;
 * anything else (punctuation, signs) stands as a letter of a script no text uses, because Pagefind drops bare
 * punctuation but still counts its place. White space is left out; a line's end is a word too, so that no phrase
 * runs from one line into the next.
 */

/** The Yi syllables, U+A000–U+A48C: 1,165 letters to stand for signs. */
const SIGN_BASE = 0xa000;
const SIGN_COUNT = 1165;
const LINE_END = String.fromCodePoint(SIGN_BASE);

/** One character in the form it is compared in: full-width ASCII as ASCII, capitals small. Same length as it came, or itself. */
export function foldCharacter(char: string): string {
  const code = char.codePointAt(0)!;
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : char;
  const lower = narrow.toLowerCase();
  return lower.length === char.length ? lower : char;
}

function token(char: string): string {
  if (/[\p{L}\p{N}]/u.test(char)) return char;
  return String.fromCodePoint(SIGN_BASE + 1 + (char.codePointAt(0)! % (SIGN_COUNT - 1)));
}

const isSpace = (char: string) => /\s/u.test(char);

function lineTokens(line: string): string[] {
  return [...line].filter((char) => !isSpace(char)).map((char) => token(foldCharacter(char)));
}

/** Text as the index gets it: words parted by spaces. */
export function indexText(text: string): string {
  return text
    .split('\n')
    .map((line) => lineTokens(line).join(' '))
    .filter((line) => line !== '')
    .join(` ${LINE_END} `);
}

/** A quoted Pagefind query that finds exactly the texts holding this run of characters; empty for an empty run. */
export function phraseQuery(run: string): string {
  const words = lineTokens(run.replaceAll('\n', ' '));
  return words.length === 0 ? '' : `"${words.join(' ')}"`;
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
