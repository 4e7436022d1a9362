import {
  type Inline,
  normalizeInlines,
  type Table,
  type TableCell,
} from '../../../../content/model/index.ts';
import { withoutStrong } from '../../clean/without-strong.ts';
import type { MammothNode } from './mammoth-node.ts';
import { type InlineContext, readParts } from './read-inlines.ts';
import { alignOf } from './read-style-looks.ts';

/** A table with merged cells, and the pictures that stood in it (they follow the table). */
export function readTable(
  node: MammothNode,
  context: InlineContext,
): { table: Table; images: MammothNode[] } | undefined {
  const images: MammothNode[] = [];
  const rows = (node.children ?? []).filter(
    (row) => row.type === 'tableRow' && (row.children ?? []).length > 0,
  );
  if (rows.length === 0) return undefined;
  const isFirstBold = rows.length > 1 && (rows[0]!.children ?? []).every(isBoldCell);
  const marked = rows.findIndex((row) => !row.isHeader);
  const headRows = marked > 0 ? marked : marked === 0 && isFirstBold ? 1 : 0;
  const cells = rows.map((row, index) =>
    (row.children ?? []).map((cell) => readCell(cell, index < headRows, context, images)),
  );
  return { table: { type: 'table', headRows, rows: cells }, images };
}

function readCell(
  cell: MammothNode,
  isHeader: boolean,
  context: InlineContext,
  images: MammothNode[],
): TableCell {
  const paragraphs = paragraphsOf(cell);
  const lines = paragraphs.map((paragraph) =>
    readParts(paragraph, context).flatMap((part): Inline[] => {
      if (part.type === 'image') images.push(part.node);
      return part.type === 'inlines' ? part.content : [];
    }),
  );
  const filled = lines.filter((line) => line.length > 0);
  const content = filled.flatMap((line, index): Inline[] =>
    index > 0 ? [{ type: 'lineBreak' }, ...line] : line,
  );
  const align = alignOf(paragraphs[0]?.alignment);
  return {
    content: normalizeInlines(isHeader ? withoutStrong(content) : content),
    ...(isHeader ? { header: true as const } : {}),
    ...(align ? { align } : {}),
    ...((cell.colSpan ?? 1) > 1 ? { colSpan: cell.colSpan! } : {}),
    ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan! } : {}),
  };
}

// A table inside a cell becomes lines of the cell.
function paragraphsOf(node: MammothNode): MammothNode[] {
  return (node.children ?? []).flatMap((child) =>
    child.type === 'paragraph' ? [child] : paragraphsOf(child),
  );
}

function isBoldCell(cell: MammothNode): boolean {
  const runs = runsOf(cell);
  return runs.length > 0 && runs.every((run) => run.isBold);
}

function runsOf(node: MammothNode): MammothNode[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf);
}
