import type { TableCell } from '../../../content/model/index.ts';
import type { Dropped, TablePiece } from '../draft.ts';

const RULE_LINE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** A pipe table with its rule line below the head; `undefined` when the lines are something else. */
export function parseMarkdownTable(
  lines: readonly string[],
  at: number,
): { piece: TablePiece; dropped: Dropped[] } | undefined {
  if (lines.length < 2 || !RULE_LINE.test(lines[1]!) || !lines[0]!.includes('|')) return undefined;
  const rows = lines.filter((_line, index) => index !== 1).map((line, index) => row(line, index === 0));
  const signs = lines.map((line, index) => (index === 1 ? line : line.replace(/[^|]/g, ''))).join('');
  return {
    piece: { type: 'table', at, table: { type: 'table', headRows: 1, rows } },
    dropped: [{ at, text: signs.replace(/\s/g, ''), why: '表格记号' }],
  };
}

function row(line: string, isHead: boolean): TableCell[] {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.map((cell) => ({
    content: cell.trim() === '' ? [] : [{ type: 'text', text: cell.trim() }],
    ...(isHead ? { header: true as const } : {}),
  }));
}
