import type { Role } from '../roles.ts';

/** Who may take the forms: everyone who works on the issue. Opinions of reviewers are not for authors. */
export const STAFF_ROLES: readonly Role[] = [
  'responsibleEditor',
  'editorialDirector',
  'editorInChief',
  'proofreader',
  'production',
];
