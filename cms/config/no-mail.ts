import type { EmailAdapter } from 'payload';

/** No mail leaves the machine: an office without a mail server hands out passwords in person. */
export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: '刊行',
  sendEmail: async () => {
    throw new Error('本系统不发送邮件。');
  },
});
