import type { AccessArgs } from 'payload';
import { describe, expect, it } from 'vitest';
import {
  hasRole,
  isOwn,
  isSignedIn,
  ownAsContributor,
  rolesOf,
  staffOrOwner,
} from '../../../../cms/access/rules.ts';

const asked = (user: object | null) => ({ req: { user } }) as unknown as AccessArgs;
const editor = { id: 'u1', roles: ['responsibleEditor'], active: true };
const contributor = { id: 'u2', roles: ['contributor'], active: true };
const gone = { id: 'u3', roles: ['editorInChief'], active: false };
const administrator = { id: 'u4', roles: ['administrator'], active: true };

describe('access rules', () => {
  it('an account set inactive has no role and is not signed in', () => {
    expect(rolesOf(asked(gone).req)).toEqual([]);
    expect(isSignedIn(asked(gone))).toBe(false);
    expect(hasRole('editorInChief')(asked(gone))).toBe(false);
    expect(isOwn('contributor')(asked(gone))).toBe(false);
  });

  it('roles nobody has heard of count for nothing', () => {
    expect(rolesOf(asked({ id: 'x', roles: ['root', 'contributor'] }).req)).toEqual(['contributor']);
    expect(rolesOf(asked({ id: 'x', roles: 'editorInChief' }).req)).toEqual([]);
  });

  it('own rows are a query on the caller, for contributors only', () => {
    expect(isOwn('contributor')(asked(contributor))).toEqual({ contributor: { equals: 'u2' } });
    expect(ownAsContributor('contributor')(asked(administrator))).toBe(false);
    expect(isOwn('contributor')(asked(null))).toBe(false);
  });

  it.each([
    ['editor', editor, true],
    ['contributor', contributor, { or: [{ contributor: { equals: 'u2' } }] }],
    ['administrator', administrator, false],
    ['stranger', null, false],
    ['inactive chief', gone, false],
  ])('manuscripts for %s', async (_name, user, expected) => {
    expect(await staffOrOwner('contributor')(asked(user))).toEqual(expected);
  });
});
