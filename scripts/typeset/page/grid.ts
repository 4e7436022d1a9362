import type { Design } from '../types.ts';

const PT_PER_MM = 72 / 25.4;

/** The page of an issue in pt: trim size, type area 版心 and its grid of rows. */
export type PageGrid = {
  width: number;
  height: number;
  top: number;
  /** Type area: whole rows high, whole body ems wide. */
  typeWidth: number;
  rows: number;
  leading: number;
  /** Left edge of the type area on right-hand (odd) and left-hand (even) pages. */
  left(pageNumber: number): number;
};

/** The grid a design gives on a trim size（mm）. */
export function pageGrid(design: Design, trim: { width: number; height: number }): PageGrid {
  const { margins, styles } = design;
  const width = trim.width * PT_PER_MM;
  const height = trim.height * PT_PER_MM;
  const { size, leading } = styles.body;
  const room = width - margins.inner - margins.outer;
  const typeWidth = Math.floor(room / size + 1e-6) * size;
  const spare = (room - typeWidth) / 2;
  const rows = Math.max(1, Math.floor((height - margins.top - margins.bottom) / leading + 1e-6));
  return {
    width,
    height,
    top: margins.top,
    typeWidth,
    rows,
    leading,
    left: (pageNumber) => spare + (pageNumber % 2 === 1 ? margins.inner : margins.outer),
  };
}

/** Text columns side by side: how many, how wide each, and the white between them. In pt. */
export type TextColumns = { count: number; width: number; gutter: number };

/** Width of text columns from edge to edge. In pt. */
export function acrossColumns({ count, width, gutter }: TextColumns): number {
  return count * width + (count - 1) * gutter;
}

/** Width of one of `count` text columns, a whole number of body ems, and the gutter that is left. In pt. */
export function textColumn(design: Design, grid: PageGrid, count: number): TextColumns {
  const { size } = design.styles.body;
  const free = grid.typeWidth - design.gutter * (count - 1);
  const width = Math.max(1, Math.floor(free / count / size + 1e-6)) * size;
  return { count, width, gutter: count > 1 ? (grid.typeWidth - count * width) / (count - 1) : 0 };
}
