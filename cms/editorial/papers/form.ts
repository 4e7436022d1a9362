import type { Block, Inline, TableCell } from '../../../content/model/index.ts';

/** A printable form: its name as printed, whose it is, what it is about, and its content as blocks of an article. */
export type Paper = {
  name: string;
  /** The publication, above the name. */
  office: string;
  /** What it is about（《标题》, 2026年第4期）, below the name. */
  about: string;
  /** The civil date of the last thing it tells, for the file. */
  date: string;
  blocks: Block[];
};

/** A label with what stands beside it. */
export type Fact = readonly [label: string, value: string | undefined];

/** What stands where nothing is recorded. */
export const NONE = '（无）';

const run = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({ content: run(text), ...more });

/** A crosshead of the first level. */
export function head(text: string): Block {
  return { type: 'crosshead', level: 1, content: run(text) };
}

/** Text of any length and number of lines as paragraphs; without text the words that say so. */
export function prose(text: string | undefined): Block[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  return (filled.length > 0 ? filled : [NONE]).map((line) => ({ type: 'paragraph', content: run(line) }));
}

/** Two facts a row: label, value, label, value. Facts without a value are printed as missing. */
export function facts(list: readonly Fact[]): Block {
  const cells = list.map(([label, value]) => [cell(label, { header: true }), cell(value || NONE)]);
  const rows: TableCell[][] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const second = cells[index + 1] ?? [cell('', { header: true }), cell('')];
    rows.push([...cells[index]!, ...second]);
  }
  return { type: 'table', headRows: 0, rows };
}

/** One fact a row, for values that are long（hashes, lists of names）. */
export function longFacts(list: readonly Fact[]): Block {
  const rows = list.map(([label, value]) => [cell(label, { header: true }), cell(value || NONE)]);
  return { type: 'table', headRows: 0, rows };
}

/** A list with a head row that is repeated on every page; an empty list says so. */
export function listed(heads: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return prose(undefined);
  const top = heads.map((label) => cell(label, { header: true, align: 'center' }));
  return [{ type: 'table', headRows: 1, rows: [top, ...rows.map((row) => row.map((text) => cell(text)))] }];
}

/** Lines to sign by hand. */
export function signatures(names: readonly string[]): Block[] {
  return names.map((name) => ({
    type: 'paragraph',
    align: 'right',
    content: run(`${name}（签字）：＿＿＿＿＿＿＿＿＿　　年　　月　　日`),
  }));
}

/** The offices work in UTC+8, whatever the clock of the machine says. */
const OFFICE_OFFSET = 8 * 3_600_000;

/** The civil date of a recorded moment. */
export function civilDay(at: string): string {
  return new Date(Date.parse(at) + OFFICE_OFFSET).toISOString().slice(0, 10);
}

/** A recorded moment as an office writes it: `2026年3月5日 14:08`. */
export function moment(at: string | undefined): string | undefined {
  if (!at) return undefined;
  const [year, month, day, hour, minute] = new Date(Date.parse(at) + OFFICE_OFFSET).toISOString().split(/\D/);
  return `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`;
}

/** The beginning of a hash, enough to compare by eye. */
export function shortHash(hash: string | undefined): string | undefined {
  return hash?.slice(0, 8);
}
