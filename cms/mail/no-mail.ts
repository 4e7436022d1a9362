import type { EmailAdapter } from 'payload';

/** No mail leaves the machine: an office without a mail server reads its notices in the admin. */
export const noMail: EmailAdapter = () => ({
  name: NO_MAIL,
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: '刊行',
  sendEmail: async () => {
    throw new Error('没有设置邮件服务器，不发送邮件。');
  },
});

/** The name of the adapter that sends nothing. */
export const NO_MAIL = 'none';
