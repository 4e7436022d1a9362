/** The roles of the people who make a periodical, with their Chinese names (DOMAIN: who works on it). */
export const ROLES = {
  contributor: '通讯员',
  responsibleEditor: '责任编辑',
  editorialDirector: '编辑室主任',
  editorInChief: '总编',
  proofreader: '校对',
  production: '出版',
  administrator: '系统管理',
  auditor: '审计',
} as const;
export type Role = keyof typeof ROLES;

/** Roles that never decide on a text. Whoever holds one takes no decision at all, whatever else they hold. */
export const NON_DECIDING_ROLES: readonly Role[] = ['administrator', 'auditor'];

/** Whether a value names a role. */
export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(ROLES, value);
}

/** Whether someone with these roles may take decisions at all. */
export function mayDecide(roles: readonly Role[]): boolean {
  return roles.length > 0 && !roles.some((role) => NON_DECIDING_ROLES.includes(role));
}

/** Role names in Chinese, parted by 、. */
export function roleNames(roles: readonly Role[]): string {
  return roles.map((role) => ROLES[role]).join('、');
}
