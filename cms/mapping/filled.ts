import { compact } from '../body/to-model/context.ts';
import { isEmpty } from '../fields/check.ts';

/** A group of form fields, or a row of an array, as a document stores it. */
export type Group = Readonly<Record<string, unknown>>;

/** The value, or `undefined` for what a form or a database means by empty（null, '', []）. */
export function filled<T>(value: unknown): T | undefined {
  return isEmpty(value) ? undefined : (value as T);
}

/** The named members of a group that are filled; everything else（row ids, relations）stays behind. */
export function pick(group: unknown, names: readonly string[]): Record<string, unknown> {
  const values = (group ?? {}) as Group;
  return compact(Object.fromEntries(names.map((name) => [name, filled(values[name])])));
}

/** `pick`, or `undefined` when none of the names is filled: an optional group that nobody wrote in. */
export function pickOptional(group: unknown, names: readonly string[]): Record<string, unknown> | undefined {
  const picked = pick(group, names);
  return Object.keys(picked).length > 0 ? picked : undefined;
}

/** The named members for a write: what is absent is `null`, so that an update empties the field. */
export function orNull(value: object | undefined, names: readonly string[]): Record<string, unknown> {
  const values = (value ?? {}) as Group;
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}
