/** `npm run site:serve [-- --dir DIR --port N --host ADDRESS]`: serves the built reading site. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from './lib/serve-site.ts';

const root = join(import.meta.dirname, '../..');
const home = resolve(root, process.env.KANXING_HOME ?? 'var');

const HELP = `用法：npm run site:serve [-- 选项]
在本机提供已生成的阅读网站；重新生成后不用重启。

  --dir DIR       网站目录（默认 var/site/current）
  --port N        端口（默认 4321）
  --host ADDRESS  监听地址（默认 127.0.0.1，只有本机能访问）
  --help          显示这段说明`;

const OPTIONS = {
  dir: { type: 'string', default: join(home, 'site/current') },
  port: { type: 'string', default: '4321' },
  host: { type: 'string', default: '127.0.0.1' },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const folder = resolve(values.dir);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`SiteMissing 还没有网站\n  ${folder} 里没有 index.html。\n  请先运行 npm run site:build。`);
    return 1;
  }
  const { host } = values;
  const server = await serveSite({ folder, host, port: Number(values.port) });
  console.log(`阅读网站：http://${host}:${values.port}/ （Ctrl+C 停止）`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
  return 0;
}

function printTrouble(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    console.error(`选项不对：${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (code === 'EADDRINUSE')
    console.error('PortTaken 端口已被占用\n  请换一个端口：npm run site:serve -- --port N');
  else console.error('网站没有启动。', error);
  return 1;
}

process.exitCode = await main().catch(printTrouble);
