/** `npm run site:serve [-- --dir DIR --port N --host ADDRESS]`: serves the built reading site. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Problem, ProblemError } from '../../content/model/index.ts';
import { runMain } from './lib/run-main.ts';
import { serveSite } from './lib/serve-site.ts';
import { readSettings } from './lib/settings.ts';

const HELP = `用法：npm run site:serve [-- 选项]
在本机提供已生成的阅读网站；重新生成后不用重启。

  --dir DIR       网站目录（默认 var/site/current）
  --port N        端口（默认 4321）
  --host ADDRESS  监听地址（默认 127.0.0.1，只有本机能访问）
  --help          显示这段说明`;

function builtFolder(dir: string): string {
  const folder = resolve(dir);
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new ProblemError([
    {
      code: 'SiteMissing',
      title: '还没有网站',
      message: `${folder} 里没有 index.html。`,
      hint: '请先运行 npm run site:build。',
    },
  ]);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function portTaken(port: string): Problem {
  return {
    code: 'PortTaken',
    title: '端口已被占用',
    message: `端口 ${port} 正由别的程序使用。`,
    hint: '请换一个端口：npm run site:serve -- --port N。',
  };
}

process.exitCode = await runMain({
  help: HELP,
  left: '网站没有启动。',
  options: {
    dir: { type: 'string', default: readSettings().siteFolder },
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: '127.0.0.1' },
  },
  async run({ dir, host, port }) {
    const server = await serveSite({ folder: builtFolder(dir), host, port: Number(port) }).catch(
      (error: unknown) => {
        throw isTaken(error) ? new ProblemError([portTaken(port)]) : error;
      },
    );
    console.log(`阅读网站：http://${host}:${port}/ （Ctrl+C 停止）`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
    return 0;
  },
});
