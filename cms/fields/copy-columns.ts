import type { FieldHook } from 'payload';
import { idOf } from '../body/image-use.ts';
import { isEmpty } from './check.ts';

const COPIED = ['name', 'slug', 'description', 'art', 'artAlt', 'textColumns'] as const;

type Row = { column?: unknown } & Partial<Record<(typeof COPIED)[number], unknown>>;

/**
 * Fills a row of an issue from the column library when the row is new（has no name yet）. From then on the row is the
 * issue's own: renaming a column in the library must not change an issue that was signed.
 */
export const copyColumns: FieldHook = async ({ value, req }) => {
  if (!Array.isArray(value)) return value;
  return Promise.all(
    value.map(async (row: Row) => {
      const id = idOf(row.column);
      if (id === undefined || !isEmpty(row.name)) return row;
      const column = await req.payload.findByID({
        collection: 'columns',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      });
      return column ? { ...row, ...columnCopy(column as Row) } : row;
    }),
  );
};

function columnCopy(column: Row): Row {
  return Object.fromEntries(COPIED.map((name) => [name, column[name]]));
}
