import type { Article } from '../../../content/model/index.ts';
import type { FilledRegion } from '../flow/fill-region.ts';
import { heightOf } from '../flow/open-columns.ts';
import type { ColumnEnd, PlacedPage } from './placed.ts';
import type { PageContext } from './sheet.ts';

/** How the columns of an article end in its last region. */
export function columnEnd(
  { grid }: PageContext,
  { id }: Article,
  { number }: PlacedPage,
  { columns }: FilledRegion,
): ColumnEnd {
  const feet = columns.map((column) => heightOf(column, grid.leading));
  const rows = columns.flatMap(({ placed }) => placed.map(({ box }) => box.rows));
  return { article: id, page: number, feet, tallest: Math.max(0, ...rows) };
}
