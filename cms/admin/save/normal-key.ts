/** What editor and database add on their own: it makes no difference to a reader. */
const INCIDENTAL = new Set(['id', 'direction', 'version', 'mode', 'textFormat', 'textStyle', 'blockName']);

/** A value as a string that is equal for equal contents, whether from a form or a database; '' for nothing written. */
export function normalKey(value: unknown): string {
  const normal = normalOf(value);
  return normal === undefined ? '' : JSON.stringify(normal);
}

function normalOf(value: unknown): unknown {
  if (!value) return undefined;
  if (Array.isArray(value)) return orNothing(value.map((item) => normalOf(item) ?? null));
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([name]) => !INCIDENTAL.has(name))
    .map(([name, item]) => [name, normalOf(item)] as const)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function orNothing(list: unknown[]): unknown[] | undefined {
  return list.length === 0 ? undefined : list;
}
