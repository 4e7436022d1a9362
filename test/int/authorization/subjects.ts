import type { Role } from '../../../cms/editorial/index.ts';

/**
 * The letters of the table. A capital letter stands for the role whatever it has to do with the subject; the small one
 * only where the subject is that person's own. `-` is somebody who has not signed in.
 */
export const LETTERS = {
  C: 'contributor',
  E: 'responsibleEditor',
  D: 'editorialDirector',
  Z: 'editorInChief',
  P: 'proofreader',
  T: 'production',
  A: 'administrator',
  U: 'auditor',
} as const satisfies Record<string, Role>;
export type Letter = keyof typeof LETTERS;
export const ALL_LETTERS = Object.keys(LETTERS) as Letter[];

/** Who asks: a role, and whether the subject is their own; nobody for a stranger. */
export type Asker = { letter: Letter; isOwn: boolean } | undefined;

/** Every asker for subjects that can be somebody's own: eight roles twice, and a stranger. */
export const OWN_AND_OTHER: readonly Asker[] = [
  undefined,
  ...ALL_LETTERS.flatMap((letter) => [false, true].map((isOwn) => ({ letter, isOwn }))),
];
/** Every asker for what belongs to nobody. */
export const EACH_ROLE: readonly Asker[] = [
  undefined,
  ...ALL_LETTERS.map((letter) => ({ letter, isOwn: false })),
];

/** Whether the letters of a cell（`cEDZ`）name this asker. */
export function isNamed(letters: string, asker: Asker): boolean {
  if (!asker) return letters.includes('-');
  return letters.includes(asker.letter) || (asker.isOwn && letters.includes(asker.letter.toLowerCase()));
}

export function nameOf(asker: Asker): string {
  return asker ? `${LETTERS[asker.letter]}${asker.isOwn ? ' (own)' : ''}` : 'stranger';
}
