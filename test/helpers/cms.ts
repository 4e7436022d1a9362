import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload';
import { buildCmsConfig } from '../../cms/config/build-config.ts';
import { readEnvironment } from '../../cms/config/environment.ts';
import type { Role } from '../../cms/editorial/index.ts';

export const PASSWORD = 'Correct-Horse-27';
const ORIGIN = 'http://127.0.0.1:3999';

export type Account = { id: string; name: string; email: string; cookie: string };
// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of many shapes freely.
export type Answer = { status: number; body: any; headers: Headers; bytes?: Uint8Array };

/** A CMS in this process on a fresh database: the whole REST API without Next or a port. */
export type TestCms = {
  payload: Payload;
  config: SanitizedConfig;
  /** A new account with these roles, signed in. */
  account(...roles: Role[]): Promise<Account>;
  /** One request as an account, or as a stranger; JSON in, JSON out. */
  request(
    method: string,
    path: string,
    options?: { as?: Account; body?: unknown; form?: FormData; headers?: Record<string, string> },
  ): Promise<Answer>;
  close(): Promise<void>;
};

/** Which database the suite runs on: SQLite, or the server of KANXING_TEST_MONGO_URL. */
export const testDatabase = process.env.KANXING_TEST_MONGO_URL ? 'mongodb' : 'sqlite';

function databaseUrl(): string | undefined {
  const url = process.env.KANXING_TEST_MONGO_URL;
  return url?.replace(/(mongodb:\/\/[^/]+\/)[^?]*/, `$1t${randomUUID().slice(0, 8)}`);
}

/** `settings` are further environment variables. */
export async function startCms(settings: Record<string, string> = {}): Promise<TestCms> {
  const home = mkdtempSync(join(tmpdir(), 'kanxing-test-'));
  const environment = readEnvironment({
    KANXING_HOME: home,
    DATABASE_URL: databaseUrl(),
    KANXING_CMS_URL: ORIGIN,
    ...settings,
  });
  const config = await buildCmsConfig(environment);
  const key = randomUUID();
  const payload = await getPayload({ config, key });
  const request: TestCms['request'] = async (method, path, options = {}) => {
    const headers = new Headers({ Origin: ORIGIN, ...options.headers });
    if (options.as) headers.set('Cookie', options.as.cookie);
    if (options.body !== undefined) headers.set('Content-Type', 'application/json');
    const body = options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`${ORIGIN}/api${path}`, { method, headers, body }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const json = parseJson(new TextDecoder().decode(bytes));
    return { status: response.status, body: json, headers: response.headers, bytes };
  };
  const account: TestCms['account'] = async (...roles) => {
    const name = `${roles.join('+')}-${randomUUID().slice(0, 4)}`;
    const email = `${randomUUID()}@kanxing.example`;
    const data = { name, email, password: PASSWORD, roles, active: true };
    const user = await payload.create({ collection: 'users', data: data as never, overrideAccess: true });
    const login = await request('POST', '/users/login', { body: { email, password: PASSWORD } });
    const cookie = login.headers
      .getSetCookie()
      .map((item) => item.split(';')[0])
      .join('; ');
    return { id: String(user.id), name, email, cookie };
  };
  const close = async () => {
    await payload.destroy();
    rmSync(home, { recursive: true, force: true });
  };
  return { payload, config, account, request, close };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
