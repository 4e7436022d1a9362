import {
  type Article,
  type Block,
  type PlainBlock,
  readingLines,
  type Table,
} from '../../../../content/model/index.ts';

/** A container of the logical structure, a standard role; equal keys in one article are the same container. */
export type Container = { role: 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI'; key: string };

/** For each reading line that stands in a table or a list: its containers from the outermost in. */
export function lineContainers(article: Article): Map<number, Container[]> {
  const cells = new Map<number, Container[][]>();
  const containers = new Map<number, Container[]>();
  readingLines(article).forEach(({ part, block }, line) => {
    if (block === undefined) return;
    if (part === 'listItem') containers.set(line, listItem(block, line));
    if (part !== 'tableCell') return;
    const left = cells.get(block) ?? cellsOf(article.body[block]!, block);
    cells.set(block, left);
    const path = left.shift();
    if (path) containers.set(line, path);
  });
  return containers;
}

function listItem(block: number, line: number): Container[] {
  return [
    { role: 'L', key: `L${block}` },
    { role: 'LI', key: `LI${line}` },
  ];
}

/** The containers of every cell with text in a block, in reading order. */
function cellsOf(block: Block, index: number): Container[][] {
  const plain: readonly PlainBlock[] =
    block.type === 'infoBox' ? block.blocks : block.type === 'table' ? [block] : [];
  return plain.flatMap((item, at) => (item.type === 'table' ? tableCells(item, `${index}.${at}`) : []));
}

function tableCells(table: Table, name: string): Container[][] {
  return table.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): Container[][] => {
      if (!hasText(cell)) return [];
      const role = cell.header || rowIndex < table.headRows ? 'TH' : 'TD';
      return [
        [
          { role: 'Table', key: name },
          { role: 'TR', key: `${name}.${rowIndex}` },
          { role, key: `${name}.${rowIndex}.${column}` },
        ],
      ];
    }),
  );
}

type Cell = Table['rows'][number][number];

/** An empty cell has no reading line. */
function hasText({ content }: Cell): boolean {
  return content.some((item) => item.type !== 'text' || item.text !== '');
}
