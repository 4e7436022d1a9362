import type { Role } from '../../editorial/roles.ts';

/** A door on the first page. */
export type Shortcut = { href: string; label: string; hint: string; roles: readonly Role[] };

const EDITORS: readonly Role[] = ['responsibleEditor', 'editorialDirector', 'editorInChief'];

const SHORTCUTS: readonly Shortcut[] = [
  {
    href: '/admin/collections/articles/create',
    label: '写新稿',
    hint: '从空白开始',
    roles: ['contributor', 'responsibleEditor'],
  },
  {
    href: '/admin/collections/articles',
    label: '稿件',
    hint: '收稿、查找、审稿',
    roles: ['contributor', 'proofreader', 'production', ...EDITORS],
  },
  {
    href: '/admin/desk',
    label: '版面台',
    hint: '次序、版面计划、还缺什么、签发和付印',
    roles: ['proofreader', 'production', ...EDITORS],
  },
  {
    href: '/admin/collections/issues',
    label: '各期',
    hint: '刊期、封面、版权页',
    roles: ['proofreader', 'production', ...EDITORS],
  },
  {
    href: '/admin/collections/media',
    label: '图片库',
    hint: '上传图片，写替代文字',
    roles: ['production', ...EDITORS],
  },
  { href: '/admin/collections/users', label: '账号', hint: '人员、角色、停用', roles: ['administrator'] },
  { href: '/admin/collections/audit-log', label: '日志', hint: '谁在何时做了什么', roles: ['auditor'] },
  { href: '/admin/collections/decisions', label: '决定', hint: '三审、签发、付印的记录', roles: ['auditor'] },
];

/** The doors someone with these roles uses. */
export function shortcutsFor(roles: readonly Role[]): Shortcut[] {
  return SHORTCUTS.filter((shortcut) => shortcut.roles.some((role) => roles.includes(role)));
}
