/** What a spreadsheet takes for the beginning of a formula, full-width forms and hidden leading spaces included. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠\t\r]/;

/**
 * A table as RFC 4180 text with a byte-order mark, so that spreadsheets read it as UTF-8. A cell that could be taken for a
 * formula begins with an apostrophe; line ends stay inside their quoted cell.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
