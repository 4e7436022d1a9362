import type { PayloadRequest } from 'payload';
import { isRole, type Role } from '../editorial/index.ts';
import { or, type Rule } from './combine.ts';

type Account = { id: string | number; roles?: unknown; active?: boolean | null };

function activeAccount(req: PayloadRequest): Account | undefined {
  const user = req.user as Account | null;
  return user && user.active !== false ? user : undefined;
}

/** Roles of the signed-in, active account; none otherwise. */
export function rolesOf(req: PayloadRequest): Role[] {
  const roles = activeAccount(req)?.roles;
  return Array.isArray(roles) ? roles.filter(isRole) : [];
}

export const nobody: Rule = () => false;

/** Any signed-in, active account. */
export const isSignedIn: Rule = ({ req }) => activeAccount(req) !== undefined;

/** Accounts that hold one of these roles. */
export function hasRole(...wanted: readonly Role[]): Rule {
  return ({ req }) => rolesOf(req).some((role) => wanted.includes(role));
}

/** The caller's own rows: those whose relation `field` names the caller. Nothing for strangers. */
export function isOwn(field: string): Rule {
  return ({ req }) => {
    const account = activeAccount(req);
    return account ? { [field]: { equals: account.id } } : false;
  };
}

/** Contributors see their own rows only, whatever `field` says who owns them. */
export function ownAsContributor(field: string): Rule {
  return (args) => (rolesOf(args.req).includes('contributor') ? isOwn(field)(args) : false);
}

export const EDITORS = ['responsibleEditor', 'editorialDirector', 'editorInChief'] as const;
/** Everyone who works on the issue as a whole. */
export const STAFF = [...EDITORS, 'proofreader', 'production'] as const;

export const isEditor = hasRole(...EDITORS);
export const isStaff = hasRole(...STAFF);
export const isAdministrator = hasRole('administrator');
export const staffOrOwner = (field: string) => or(isStaff, ownAsContributor(field));
