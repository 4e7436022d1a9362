import type { EmailField } from 'payload';
import { rolesOf } from '../../access/rules.ts';

type Reading = Parameters<NonNullable<NonNullable<EmailField['access']>['read']>>[0];

// The form asks without an id; the document says whose it is.
const isOwnOrAdministrator = ({ req, id, doc }: Reading) =>
  rolesOf(req).includes('administrator') || req.user?.id === (id ?? (doc as { id?: string } | undefined)?.id);

/** Where notices are mailed. The login name only looks like an address; nothing is mailed to it. */
export const noticeEmailField: EmailField = {
  name: 'noticeEmail',
  type: 'email',
  label: '通知邮箱',
  access: { read: isOwnOrAdministrator },
  admin: {
    description: '有待办、退修、逾期、签发等提醒时发到这里，只有事由和链接，不含标题和文字；留空就不发邮件。',
  },
};
