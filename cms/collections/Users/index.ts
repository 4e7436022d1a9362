import type { CollectionConfig } from 'payload';
import { or } from '../../access/combine.ts';
import { isAdministrator, isOwn, isStaff, nobody, rolesOf } from '../../access/rules.ts';
import { NON_DECIDING_ROLES, ROLES, type Role } from '../../editorial/index.ts';
import { baseline } from '../baseline.ts';
import { askOldPassword } from './ask-old-password.ts';
import { accountGuards } from './guard-account.ts';
import { noticeEmailField } from './notice-email-field.ts';
import { passwordRules } from './password-rules.ts';

const administratorOnly = { create: isAdministratorField, update: isAdministratorField };

function isAdministratorField({ req }: { req: Parameters<typeof rolesOf>[0] }): boolean {
  return rolesOf(req).includes('administrator');
}

function checkRoles(value: unknown): string | true {
  const roles = (Array.isArray(value) ? value : []) as Role[];
  if (roles.length === 0) return '请至少选一个角色。';
  const alone = roles.find((role) => NON_DECIDING_ROLES.includes(role));
  if (alone && roles.length > 1) return `${ROLES[alone]}须单独设账号，不能兼任其他角色（三员分立）。`;
  return true;
}

/** Accounts. Never deleted: decisions keep their names; who leaves is set inactive. */
export function usersCollection({ isHttps }: { isHttps: boolean }): CollectionConfig {
  return baseline({
    slug: 'users',
    labels: { singular: '账号', plural: '账号' },
    auth: {
      useSessions: true,
      tokenExpiration: 8 * 3600,
      maxLoginAttempts: 5,
      lockTime: 10 * 60 * 1000,
      removeTokenFromResponses: true,
      cookies: { sameSite: 'Strict', secure: isHttps },
    },
    admin: {
      group: '设置',
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'active'],
      hidden: ({ user }) => !isAdministratorField({ req: { user } as never }),
    },
    access: {
      admin: ({ req }) => rolesOf(req).length > 0,
      read: or(isAdministrator, isStaff, isOwn('id')),
      create: isAdministrator,
      update: or(isAdministrator, isOwn('id')),
      delete: nobody,
      unlock: isAdministrator,
    },
    hooks: { ...accountGuards, beforeValidate: [passwordRules, askOldPassword] },
    fields: [
      {
        // Read by the hook and never stored.
        name: 'currentPassword',
        type: 'text',
        virtual: true,
        label: '现在的密码',
        access: { create: () => false },
        admin: {
          disableListColumn: true,
          disableListFilter: true,
          components: { Field: '/admin/account/CurrentPassword.tsx#CurrentPassword' },
        },
      },
      { name: 'name', type: 'text', label: '姓名', required: true, access: administratorOnly },
      {
        name: 'email',
        type: 'email',
        label: '登录名（邮箱形式）',
        required: true,
        unique: true,
        access: {
          ...administratorOnly,
          // The form asks without an id; the document says whose it is.
          read: ({ req, id, doc }) =>
            isAdministratorField({ req }) ||
            req.user?.id === (id ?? (doc as { id?: string } | undefined)?.id),
        },
      },
      noticeEmailField,
      {
        name: 'roles',
        type: 'select',
        label: '角色',
        hasMany: true,
        required: true,
        saveToJWT: false,
        options: Object.entries(ROLES).map(([value, label]) => ({ value, label })),
        validate: checkRoles as never,
        access: administratorOnly,
      },
      {
        name: 'active',
        type: 'checkbox',
        label: '在用',
        defaultValue: true,
        access: administratorOnly,
        admin: { position: 'sidebar', description: '离任的账号取消勾选，不要删除；以前的决定仍然有效。' },
      },
    ],
  });
}
