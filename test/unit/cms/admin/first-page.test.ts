import { describe, expect, it } from 'vitest';
import { emptyWords } from '../../../../cms/admin/dashboard/empty-words.ts';
import { shortcutsFor } from '../../../../cms/admin/dashboard/shortcuts.ts';
import { ROLES, type Role } from '../../../../cms/editorial/roles.ts';

describe('the first page', () => {
  it('says in every role what to do when nothing waits', () => {
    const sentences = (Object.keys(ROLES) as Role[]).map((role) => emptyWords([role]));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of [...sentences, emptyWords([])]) expect(sentence).toMatch(/[从到在看请]/);
  });

  it('has a door for everyone', () => {
    for (const role of Object.keys(ROLES) as Role[]) expect(shortcutsFor([role])).not.toEqual([]);
  });

  it('offers accounts to the administrator and nothing that approves text', () => {
    expect(shortcutsFor(['administrator']).map((item) => item.label)).toEqual(['账号']);
  });
});
