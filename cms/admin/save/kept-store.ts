import { newId } from '../api/new-id.ts';
import { type KeptForm, parseKept, withKept, withoutKept } from './kept-forms.ts';

/** The form that is open on each key, so that a save clears what that very form kept. */
const writers = new Map<string, string>();

/** A form opens on this key. Gives what earlier forms left there. */
export function openKept(key: string): KeptForm[] {
  writers.set(key, newId());
  return read(key);
}

/** Keeps what stands in the open form. False when the browser has no room for it. */
export function keep(key: string, { revision, data }: Pick<KeptForm, 'revision' | 'data'>): boolean {
  const writer = writers.get(key);
  if (writer === undefined) return false;
  return write(key, withKept(read(key), { writer, at: new Date().toISOString(), revision, data }));
}

/** The open form was saved: what it kept is in the database now. */
export function acknowledge(key: string): void {
  forget(key, writers.get(key) ?? '');
}

/** Throws away what one form kept. */
export function forget(key: string, writer: string): void {
  write(key, withoutKept(read(key), writer));
}

function read(key: string): KeptForm[] {
  return parseKept(window.localStorage.getItem(key));
}

function write(key: string, list: readonly KeptForm[]): boolean {
  try {
    if (list.length === 0) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    // The browser's store is full or shut; the form itself is untouched and the page says so.
    return false;
  }
}
