import { createTransport } from 'nodemailer';
import type { EmailAdapter } from 'payload';
import type { SmtpSettings } from './smtp-settings.ts';

const PATIENCE = 15_000;

/** Mail through the office's own server. Nothing is sent to any other host. */
export function smtpMail({ host, port, isSecure, user, password, from }: SmtpSettings): EmailAdapter {
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
  });
  return () => ({
    name: 'smtp',
    defaultFromAddress: from,
    defaultFromName: '刊行',
    sendEmail: ({ to, subject, text }) => transport.sendMail({ from, to, subject, text }),
  });
}
