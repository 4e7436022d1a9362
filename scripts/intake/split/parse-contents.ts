import { entryEnd } from './find-contents.ts';
import type { Line } from './line.ts';

/** One entry of the 目录 as printed. */
export type ContentsEntry = { at: number; title: string; authors: string[]; page: number };
export type ContentsColumn = { at: number; name: string; entries: ContentsEntry[] };

/** What a 目录 holds besides its columns: lines of the 版权页 printed with it, and the 刊训. */
export type Contents = { columns: ContentsColumn[]; mastheadLines: Line[]; motto: Line[] };

/** Entries before the first named column go here; the editor names it. */
export const UNNAMED_COLUMN = '未分栏目';

/**
 * The lines of a 目录 → columns with entries. An entry may run over several lines and ends with its page number; a
 * heading is a column, unless it reads as a motto. Everything before the first heading belongs to the 版权页.
 */
export function parseContents(lines: readonly Line[]): Contents {
  const contents: Contents = { columns: [], mastheadLines: [], motto: [] };
  let title: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (isMotto(line)) contents.motto.push(line);
    else if (line.isHeading || isColumnByLook(lines, index, title.length > 0)) {
      contents.columns.push({ at: line.at, name: line.text, entries: [] });
    } else if (contents.columns.length === 0 && !startsEntry(lines, index)) contents.mastheadLines.push(line);
    else {
      const entry = readEntry([...title, line]);
      title = entry ? [] : [...title, line];
      if (entry) columnFor(contents, line).entries.push(entry);
    }
  }
  contents.mastheadLines.push(...title);
  contents.columns = contents.columns.filter((column) => column.entries.length > 0);
  return contents;
}

function columnFor(contents: Contents, line: Line): ContentsColumn {
  const last = contents.columns.at(-1);
  if (last) return last;
  const column = { at: line.at, name: UNNAMED_COLUMN, entries: [] };
  contents.columns.push(column);
  return column;
}

/** A couplet of two halves of equal length, five characters or more: 理论研究的阵地 经验交流的桥梁. */
function isMotto(line: Line): boolean {
  const halves = line.text.split(/[ \u3000]+/u);
  return (
    line.isHeading && halves.length === 2 && halves[0]!.length >= 5 && halves[0]!.length === halves[1]!.length
  );
}

// Without headings a column is a short line that is no part of an entry: the next line begins a new entry.
function isColumnByLook(lines: readonly Line[], index: number, isInsideTitle: boolean): boolean {
  const { text } = lines[index]!;
  if (isInsideTitle || lines.some((line) => line.isHeading)) return false;
  const bare = text.replace(/^[【〔[◆■●·\s]+|[】〕\]\s]+$/gu, '');
  const next = lines[index + 1]?.text ?? '';
  return (
    bare.length >= 2 && bare.length <= 10 && !/[\d，。：:,.]/u.test(bare) && entryEnd(next) !== undefined
  );
}

function startsEntry(lines: readonly Line[], index: number): boolean {
  if (lines.some((line) => line.isHeading)) return false;
  return lines.slice(index, index + 2).some((line) => entryEnd(line.text));
}

function readEntry(lines: readonly Line[]): ContentsEntry | undefined {
  const end = entryEnd(lines.map((line) => line.text).join(' '));
  if (!end) return undefined;
  return {
    at: lines[0]!.at,
    title: joinTitle(lines),
    authors: splitAuthors(end.authors),
    page: end.page,
  };
}

// The line end of a 目录 is no preferred break of the headline, so lines are joined without a space.
function joinTitle(lines: readonly Line[]): string {
  const last = lines.at(-1)!;
  const tail = entryEnd(last.text)?.title ?? '';
  return [...lines.slice(0, -1).map((line) => line.text), tail].join('').trim();
}

/** Names of a 目录 line: 艾四林 李涵珂 are two, 李 华 is one whose two characters are spaced out. */
export function splitAuthors(text: string): string[] {
  const names: string[] = [];
  for (const token of text.split(/[\s\u3000、]+/u).filter(Boolean)) {
    const last = names.at(-1);
    if (token.length === 1 && last?.length === 1) names[names.length - 1] = last + token;
    else names.push(token);
  }
  return names;
}
