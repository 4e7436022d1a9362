/**
 * `npm run test:mongo [-- VITEST ARGUMENTS]`: the integration suite on the MongoDB adapter. With KANXING_TEST_MONGO_URL it
 * uses that server (a replica set); otherwise it brings DocumentDB on a Debian machine where we are root.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { startEngine } from '../../test/helpers/documentdb/engine.ts';
import { startGateway } from '../../test/helpers/documentdb/gateway.ts';
import { ROOT } from './lib/settings.ts';

const POSTGRES_PORT = 35432;
const GATEWAY_PORT = 35017;

async function startDocumentDb(): Promise<{ url: string; stop: () => Promise<void> }> {
  console.log('正在准备 DocumentDB（Debian sid 的 postgresql-18-documentdb，首次约需一分钟）……');
  const engine = await startEngine({ folder: join(ROOT, 'var/documentdb'), port: POSTGRES_PORT });
  const client = new pg.Client(engine.url);
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS documentdb CASCADE');
  await client.end();
  const gateway = await startGateway({ postgres: engine.url, port: GATEWAY_PORT });
  return { url: gateway.url, stop: () => gateway.close().then(engine.stop) };
}

function runSuite(url: string, args: string[]): Promise<number> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'int', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, KANXING_TEST_MONGO_URL: url },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(
    '用法：npm run test:mongo [-- vitest 参数]\n在 MongoDB 适配器上运行集成测试；KANXING_TEST_MONGO_URL 可指定副本集地址。',
  );
} else {
  const given = process.env.KANXING_TEST_MONGO_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startDocumentDb();
  process.exitCode = await runSuite(server.url, args).finally(server.stop);
}
