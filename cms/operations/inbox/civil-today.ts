import { civilDateOf } from '../../editorial/inbox/index.ts';

/** Minutes east of Greenwich where the server stands: its office's civil dates. */
export function officeOffset(now: Date = new Date()): number {
  return -now.getTimezoneOffset();
}

/** The office's civil date. */
export function civilToday(now: Date = new Date()): string {
  return civilDateOf(now.toISOString(), officeOffset(now));
}
