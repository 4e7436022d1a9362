import type { SubjectRef } from './decision-records.ts';

/** Enough for every open page of an office; the oldest are forgotten first. */
const LIMIT = 5_000;
const shown = new Map<string, number>();

const keyOf = (actor: string, { type, id }: SubjectRef, hash: string) => `${actor} ${type} ${id} ${hash}`;

/** Notes that a person was shown this text of a subject. Kept by this process only: it serves warnings, never a guard. */
export function noteShown(actor: string, subject: SubjectRef, hash: string): void {
  const key = keyOf(actor, subject, hash);
  if (shown.has(key)) return;
  if (shown.size >= LIMIT) shown.delete(shown.keys().next().value!);
  shown.set(key, Date.now());
}

/** When a person was first shown this text, in milliseconds; `undefined` when this process does not know. */
export function firstShown(actor: string, subject: SubjectRef, hash: string): number | undefined {
  return shown.get(keyOf(actor, subject, hash));
}
