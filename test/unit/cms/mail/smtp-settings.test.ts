import { describe, expect, it } from 'vitest';
import { readSmtpSettings } from '../../../../cms/mail/smtp-settings.ts';

const HOST = { KANXING_SMTP_HOST: 'mail.example', KANXING_SMTP_FROM: '刊行 <kanxing@jlxx.example>' };

describe('the mail server of the office', () => {
  it.each([
    [{}, undefined],
    [{ KANXING_SMTP_HOST: ' ' }, undefined],
    [HOST, { port: 25, isSecure: false }],
    [
      { ...HOST, KANXING_SMTP_SECURE: '1' },
      { port: 465, isSecure: true },
    ],
    [
      { ...HOST, KANXING_SMTP_PORT: '587', KANXING_SMTP_USER: 'u' },
      { port: 587, user: 'u', password: '' },
    ],
  ])('%o', (env, expected) => {
    const settings = readSmtpSettings(env);
    if (expected) expect(settings).toMatchObject(expected);
    else expect(settings).toBeUndefined();
  });

  it.each([
    [{ KANXING_SMTP_FROM: '' }, 'KANXING_SMTP_FROM'],
    [{ KANXING_SMTP_PORT: '0' }, 'KANXING_SMTP_PORT'],
    [{ KANXING_SMTP_PORT: 'smtp' }, 'KANXING_SMTP_PORT'],
  ])('is refused with %o, naming the setting', (changes, name) => {
    expect(() => readSmtpSettings({ ...HOST, ...changes })).toThrow(name);
  });
});
