import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSmtpSettings, type SmtpSettings } from '../mail/smtp-settings.ts';

/** Everything the CMS takes from its surroundings; read in one place. Paths are absolute. */
export type Environment = {
  home: string;
  dataFolder: string;
  mediaFolder: string;
  /** A `mongodb://` address, or undefined for the embedded database. */
  mongoUrl: string | undefined;
  databaseFile: string;
  secret: string;
  /** Where browsers reach the CMS, e.g. http://127.0.0.1:3000. */
  serverUrl: string | undefined;
  /** The office's mail server; undefined sends no mail. */
  smtp: SmtpSettings | undefined;
  /** How many servers of the office（reverse proxies）stand between browsers and the CMS. */
  proxies: number;
};

/**
 * Reads `KANXING_HOME` (default `var`), `DATABASE_URL`, `PAYLOAD_SECRET`, `KANXING_CMS_URL`, `KANXING_SMTP_*`,
 * `KANXING_PROXIES`. Makes the data folder and, on first use, a secret of its own (mode 0600). Throws a Chinese sentence when a setting is dangerous.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const home = resolve(/* turbopackIgnore: true */ env.KANXING_HOME ?? 'var');
  const dataFolder = join(home, 'data');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  for (const name of ['PAYLOAD_DROP_DATABASE', 'PAYLOAD_FORCE_DRIZZLE_PUSH']) {
    if (env[name]) throw new Error(`环境变量 ${name} 会毁掉数据，不允许使用；请去掉后再启动。`);
  }
  return {
    home,
    dataFolder,
    mediaFolder: join(dataFolder, 'media'),
    databaseFile: join(dataFolder, 'kanxing.db'),
    mongoUrl: mongoUrlOf(env.DATABASE_URL),
    secret: env.PAYLOAD_SECRET ? strongSecret(env.PAYLOAD_SECRET) : ownSecret(home),
    serverUrl: env.KANXING_CMS_URL,
    smtp: readSmtpSettings(env),
    proxies: proxiesOf(env.KANXING_PROXIES || '0'),
  };
}

function proxiesOf(count: string): number {
  if (/^\d$/.test(count)) return Number(count);
  throw new Error(
    `KANXING_PROXIES 是采编系统前面有几层代理服务器，应为 0 到 9 的整数，现在是“${count}”；没有代理的请不要设置它。`,
  );
}

function mongoUrlOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  if (!/^mongodb(\+srv)?:\/\//.test(url)) {
    throw new Error('DATABASE_URL 只能是 mongodb:// 开头的地址；要用内嵌数据库请不要设置它。');
  }
  if (!/[?&]replicaSet=/.test(url)) {
    throw new Error(
      'DATABASE_URL 没有写明 replicaSet=：单机 MongoDB 没有事务，签发记录可能残缺，不能使用；请启用副本集并在地址里写明。',
    );
  }
  return url;
}

function strongSecret(secret: string): string {
  if (secret.length < 32 || new Set(secret).size < 8) {
    throw new Error('PAYLOAD_SECRET 太弱：至少 32 个字符且不能重复单一；不设置它时系统会自己生成。');
  }
  return secret;
}

function ownSecret(home: string): string {
  const file = join(home, 'secrets.json');
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ payloadSecret: randomBytes(32).toString('hex') })}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  }
  chmodSync(file, 0o600);
  const { payloadSecret } = JSON.parse(readFileSync(file, 'utf8')) as { payloadSecret?: string };
  return strongSecret(payloadSecret ?? '');
}
