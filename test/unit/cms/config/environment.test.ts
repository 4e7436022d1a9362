import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../../cms/config/environment.ts';

let home = '';
const read = (more: Record<string, string> = {}) => readEnvironment({ KANXING_HOME: home, ...more });

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kanxing-environment-'));
});
afterEach(() => rmSync(home, { recursive: true }));

describe('environment', () => {
  it('makes one secret of its own, readable by its owner only, and keeps it', () => {
    const { secret, databaseFile, mongoUrl } = read();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(read().secret).toBe(secret);
    expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(databaseFile).toBe(join(home, 'data/kanxing.db'));
    expect(mongoUrl).toBeUndefined();
  });

  it.each(['secret', 'a'.repeat(64), 'short-but-varied-1234567890'])(
    'refuses the weak secret %s',
    (secret) => {
      expect(() => read({ PAYLOAD_SECRET: secret })).toThrow('PAYLOAD_SECRET 太弱');
    },
  );

  it('takes a strong secret from outside', () => {
    const secret = '4f9c1d7e8a2b6c3d5e0f1a2b3c4d5e6f';
    expect(read({ PAYLOAD_SECRET: secret }).secret).toBe(secret);
  });

  it('knows of no proxy in front unless it is told how many', () => {
    expect(read().proxies).toBe(0);
    expect(read({ KANXING_PROXIES: '' }).proxies).toBe(0);
    expect(read({ KANXING_PROXIES: '2' }).proxies).toBe(2);
    for (const count of ['-1', '1.5', 'yes', '12'])
      expect(() => read({ KANXING_PROXIES: count })).toThrow(`现在是“${count}”`);
  });

  it('refuses a damaged file of secrets', () => {
    writeFileSync(join(home, 'secrets.json'), '{}');
    expect(() => read()).toThrow('PAYLOAD_SECRET 太弱');
    expect(readFileSync(join(home, 'secrets.json'), 'utf8')).toBe('{}');
  });

  it.each(['PAYLOAD_DROP_DATABASE', 'PAYLOAD_FORCE_DRIZZLE_PUSH'])('refuses %s', (name) => {
    expect(() => read({ [name]: 'true' })).toThrow(name);
  });

  it('takes MongoDB only with a replica set', () => {
    expect(() => read({ DATABASE_URL: 'mongodb://127.0.0.1/kanxing' })).toThrow('replicaSet=');
    const url = 'mongodb://127.0.0.1/kanxing?replicaSet=rs0';
    expect(read({ DATABASE_URL: url }).mongoUrl).toBe(url);
    expect(() => read({ DATABASE_URL: 'postgres://127.0.0.1/kanxing' })).toThrow('mongodb://');
  });
});
