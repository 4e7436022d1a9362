/** True for a Han character. */
export function isHan(char: string | undefined): boolean {
  return char !== undefined && /\p{Script=Han}/u.test(char);
}

/** True for Han characters, full-width punctuation and Chinese quotes: what makes a context Chinese. */
export function isChinese(char: string | undefined): boolean {
  return (
    char !== undefined && /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff60]/u.test(char)
  );
}

/** The code points of a text without white space, which is what intake counts. */
export function visibleCharacters(text: string): string[] {
  return [...text.replace(/\s/gu, '')];
}
