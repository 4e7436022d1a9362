/** Quotations and titles up to this many characters stay whole. */
const WHOLE = /“[^”]{1,8}”|《[^》]{1,10}》|（[^）]{1,4}）/gu;
/** What may not begin, and what may not end a line. */
const CLINGS_BEFORE = /^[\p{Pe}\p{Pf}，。、；：？！·…—％%]/u;
const CLINGS_AFTER = /[\p{Ps}\p{Pi}]$/u;

/** One Han character. */
const HAN = /^\p{Script=Han}$/u;
const LONGEST_RUN = 5;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A line of a headline in the pieces it may be broken between: words, never parts of one; short quotations, titles and
 * brackets whole; punctuation with what it belongs to. Joined they are the line.
 */
export function headlinePhrases(line: string): string[] {
  const phrases: string[] = [];
  for (const word of words(line)) {
    const last = phrases.at(-1);
    if (last !== undefined && (CLINGS_BEFORE.test(word) || CLINGS_AFTER.test(last)))
      phrases[phrases.length - 1] = last + word;
    else phrases.push(word);
  }
  return phrases;
}

function words(line: string): string[] {
  const result: string[] = [];
  let at = 0;
  for (const { 0: whole, index } of line.matchAll(WHOLE)) {
    result.push(...segments(line.slice(at, index)), whole);
    at = index + whole.length;
  }
  return [...result, ...segments(line.slice(at))];
}

/** Words by the dictionary. What it does not know comes as single characters: these stay together, in short runs. */
function segments(text: string): string[] {
  const result: string[] = [];
  let singles: string[] = [];
  const flush = () => {
    const size = Math.ceil(singles.length / Math.ceil(singles.length / LONGEST_RUN));
    for (let at = 0; at < singles.length; at += size) result.push(singles.slice(at, at + size).join(''));
    singles = [];
  };
  for (const { segment } of segmenter.segment(text)) {
    if (HAN.test(segment)) {
      singles.push(segment);
      continue;
    }
    flush();
    result.push(segment);
  }
  flush();
  return result;
}
