import type { PayloadRequest } from 'payload';
import type { Role } from '../editorial/index.ts';
import { createStored, findFirst } from '../operations/stored.ts';

/** One account to create: whoever holds it signs decisions with this name. */
export type Account = { email: string; name: string; roles: Role[] };

/** The fictional people of the demo issue, by what they do in it. Two responsible editors: one of them is an author. */
export const DEMO_ACCOUNTS = {
  contributor: { email: 'tougao@jlxx.example', name: '原野青', roles: ['contributor'] },
  responsibleEditor: { email: 'bianji@jlxx.example', name: '桑知遥', roles: ['responsibleEditor'] },
  secondEditor: { email: 'bianji2@jlxx.example', name: '计望舒', roles: ['responsibleEditor'] },
  editorialDirector: { email: 'zhuren@jlxx.example', name: '纪云舒', roles: ['editorialDirector'] },
  editorInChief: { email: 'zongbian@jlxx.example', name: '俞沛然', roles: ['editorInChief'] },
  proofreader: { email: 'jiaodui@jlxx.example', name: '屠文简', roles: ['proofreader'] },
  production: { email: 'chuban@jlxx.example', name: '管书衡', roles: ['production'] },
  administrator: { email: 'guanli@jlxx.example', name: '系统管理员', roles: ['administrator'] },
  auditor: { email: 'shenji@jlxx.example', name: '闵知正', roles: ['auditor'] },
} as const satisfies Record<string, { email: string; name: string; roles: readonly Role[] }>;
export type DemoAccount = keyof typeof DEMO_ACCOUNTS;

/** The account of an e-mail, created with this password when there is none. An existing one is left as it is. */
export async function ensureAccount(
  req: PayloadRequest,
  { account, password }: { account: Account; password: string },
): Promise<{ id: string; isNew: boolean }> {
  const where = { email: { equals: account.email } };
  const present = await findFirst<{ id: string }>(req, 'users', { where });
  if (present) return { id: present.id, isNew: false };
  const { id } = await createStored(req, 'users', { ...account, password });
  return { id, isNew: true };
}
