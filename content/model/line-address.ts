/**
 * Where a line of type stands on a proof, as a proofreader names it: page（the folio, or the physical number in brackets）,
 * text column from the left（0 for what runs across）, row of the page grid as numbered in the margin. `readingLine` is
 * its line in `readingLines` of the article, `from` the code point in that line it begins at.
 */
export type LineAddress = {
  page: string;
  column: number;
  row: number;
  article: string;
  readingLine: number;
  from: number;
  text: string;
};
