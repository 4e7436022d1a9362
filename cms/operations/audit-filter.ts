import type { Where } from 'payload';

/** What an auditor narrows the log by: civil days, part of a name, the beginning of an action, a subject, a result. */
export type AuditFilter = {
  from?: string;
  to?: string;
  actor?: string;
  kind?: string;
  subject?: string;
  result?: string;
};

/** The days of the office are those of UTC+8; the log keeps moments. */
const OFFICE_OFFSET = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

/**
 * The filter as a query, of the export and of the list alike. A subject is looked for in the sentence and in the stored
 * name; the outermost `or` is the form Payload's list can show again.
 */
export function auditWhere({ from, to, actor, kind, subject, result }: AuditFilter): Where {
  const common: Where[] = [
    ...(from ? [{ at: { greater_than_equal: dayStart(from, 0) } }] : []),
    ...(to ? [{ at: { less_than: dayStart(to, 1) } }] : []),
    ...(actor ? [{ actorName: { like: actor } }] : []),
    ...(kind ? [{ action: { like: kind } }] : []),
    ...(result ? [{ result: { equals: result } }] : []),
  ];
  const places: Where[][] = subject
    ? [[{ summary: { like: subject } }], [{ subject: { like: subject } }]]
    : [[]];
  const alternatives = places.map((place) => [...common, ...place]).filter((parts) => parts.length > 0);
  return alternatives.length > 0 ? { or: alternatives.map((parts) => ({ and: parts })) } : {};
}

function dayStart(day: string, later: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + later * DAY - OFFICE_OFFSET).toISOString();
}

/** A query as the address of the list takes it: `where[or][0][and][0][at][less_than]=…`. */
export function queryString(value: unknown, path = 'where'): string {
  if (typeof value !== 'object' || value === null) {
    return `${encodeURIComponent(path)}=${encodeURIComponent(String(value))}`;
  }
  return Object.entries(value)
    .map(([key, part]) => queryString(part, `${path}[${key}]`))
    .join('&');
}
