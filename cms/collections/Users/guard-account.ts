import type {
  CollectionAfterChangeHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionBeforeChangeHook,
  CollectionBeforeLoginHook,
  PayloadRequest,
} from 'payload';
import type { Problem } from '../../../content/model/index.ts';
import { appendAudit, auditActor } from '../../operations/append-audit.ts';
import { changedFields } from '../../operations/audit-change.ts';
import { cmsProblems, toApiError } from '../../operations/problems.ts';
import { answerAlike, hashForNobody } from './level-logins.ts';
import { noteFailedLogin } from './note-failed-login.ts';
import { slowDownLogins } from './slow-down.ts';

type AccountDoc = { id: string; name: string; roles?: string[] | null; active?: boolean | null };

const lastAdministrator: Problem = {
  code: 'LastAdministrator',
  title: '至少要有一个系统管理员',
  message: '这是最后一个在用的系统管理员账号，没有保存：停用或改派以后就没有人能管理账号了。',
  hint: '请先建立另一个系统管理员账号。',
};

const isActiveAdministrator = (doc: Partial<AccountDoc>) =>
  doc.active !== false && (doc.roles ?? []).includes('administrator');

async function hasOtherAdministrator(req: PayloadRequest, id: string): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ id: { not_equals: id } }, { active: { not_equals: false } }] },
    pagination: false,
    limit: 0,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return (docs as unknown as AccountDoc[]).some(isActiveAdministrator);
}

const keepAnAdministrator: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data;
  const before = originalDoc as AccountDoc;
  const isLost = isActiveAdministrator(before) && !isActiveAdministrator({ ...before, ...data });
  if (isLost && !(await hasOtherAdministrator(req, before.id))) throw toApiError([lastAdministrator]);
  return data;
};

const refuseInactive: CollectionBeforeLoginHook = ({ user }) => {
  const { active, name } = user as unknown as AccountDoc;
  if (active === false) throw toApiError([cmsProblems.inactive(name)]);
};

type Line = { action: string; user: AccountDoc; summary: string; detail?: unknown };

async function note(req: PayloadRequest, { user, ...what }: Line): Promise<void> {
  const { who: _, ...actor } = auditActor(req);
  await appendAudit(req, { ...what, ...actor, subject: `user:${user.id}`, result: 'done' });
}

const noteLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  const account = user as unknown as AccountDoc;
  // The account is signed in only after this hook.
  const asAccount = { actor: account.id, actorName: account.name };
  const line = { action: 'account.login', subject: `user:${account.id}`, result: 'done' } as const;
  await appendAudit(req, { ...line, ...asAccount, summary: `${account.name}登录` });
};

const noteLogout: CollectionAfterLogoutHook = async ({ req }) => {
  const user = req.user as unknown as AccountDoc | null;
  if (user) await note(req, { action: 'account.logout', user, summary: `${user.name}退出` });
};

const ROUTINE = ['sessions', 'loginAttempts', 'lockUntil', 'collection', 'hash', 'salt'];
/** Fields whose old and new value the log keeps. */
const TOLD = ['roles', 'active'] as const;

// Sign-ins and their counters are written through the same hook; only what a person set is worth a line.
const noteChange: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req, data }) => {
  const account = doc as AccountDoc;
  const before = (operation === 'update' ? previousDoc : {}) as Partial<AccountDoc>;
  const changed = changedFields(before, account).filter((name) => !ROUTINE.includes(name));
  if (typeof data?.password === 'string') changed.push('password');
  if (changed.length === 0) return doc;
  const told = TOLD.filter((name) => changed.includes(name));
  const verb = operation === 'create' ? '建立' : '修改';
  const fields = operation === 'create' ? '' : `（${changed.join('、')}）`;
  await note(req, {
    action: `account.${operation}`,
    user: account,
    summary: `${auditActor(req).who}${verb}了账号“${account.name}”${fields}`,
    detail: {
      fields: changed,
      ...Object.fromEntries(
        told.map((name) => [name, { from: before[name] ?? null, to: account[name] ?? null }]),
      ),
    },
  });
  return doc;
};

/** Hooks of Users: who has left does not come in, one administrator always stays, and the log knows. */
export const accountGuards = {
  beforeOperation: [slowDownLogins, hashForNobody],
  beforeLogin: [refuseInactive],
  beforeChange: [keepAnAdministrator],
  afterChange: [noteChange],
  afterLogin: [noteLogin],
  afterLogout: [noteLogout],
  afterError: [noteFailedLogin, answerAlike],
};
