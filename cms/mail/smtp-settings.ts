/** The mail server of the office. */
export type SmtpSettings = {
  host: string;
  port: number;
  /** TLS from the first byte（465）; otherwise STARTTLS where the server offers it. */
  isSecure: boolean;
  user?: string;
  password?: string;
  /** The sender: `刊行 <kanxing@example.org>` or an address alone. */
  from: string;
};

/**
 * Reads `KANXING_SMTP_HOST`, `_PORT`（25, or 465 with `_SECURE`）, `_SECURE`（`1`）, `_USER`, `_PASSWORD`, `_FROM`. No host: no
 * mail. Throws a Chinese sentence when the settings are incomplete.
 */
export function readSmtpSettings(
  env: Readonly<Record<string, string | undefined>>,
): SmtpSettings | undefined {
  const host = env.KANXING_SMTP_HOST?.trim();
  if (!host) return undefined;
  const isSecure = env.KANXING_SMTP_SECURE === '1';
  const port = Number(env.KANXING_SMTP_PORT ?? (isSecure ? 465 : 25));
  const from = env.KANXING_SMTP_FROM?.trim() ?? '';
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`KANXING_SMTP_PORT 是“${env.KANXING_SMTP_PORT}”，应为 1 到 65535 的端口号。`);
  if (!from.includes('@'))
    throw new Error('设置了 KANXING_SMTP_HOST，还要设置发件人 KANXING_SMTP_FROM，如 kanxing@example.org。');
  const user = env.KANXING_SMTP_USER;
  return { host, port, isSecure, from, ...(user ? { user, password: env.KANXING_SMTP_PASSWORD ?? '' } : {}) };
}
