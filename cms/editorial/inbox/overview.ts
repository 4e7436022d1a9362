import type { Role } from '../roles.ts';

/** Who sees everything that waits, names who is to do it and until when. */
export const PLANNERS: readonly Role[] = ['editorialDirector', 'editorInChief', 'production'];

/** Whether someone with these roles plans the desk. */
export function isPlanner(roles: readonly Role[]): boolean {
  return roles.some((role) => PLANNERS.includes(role));
}
