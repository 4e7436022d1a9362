/** `npm run dev`: the CMS and the reading site in development mode, with reloading; for work on Kanxing itself. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, ROOT, readSettings } from './lib/settings.ts';

const HELP = `用法：npm run dev
以开发方式启动采编系统和阅读网站，改动源文件后自动重载。只用于开发：编辑部请用 npm start。
数据目录与 npm start 相同（KANXING_HOME）。`;

function main(): void {
  const settings = readSettings();
  const { host, cmsPort, sitePort, cmsUrl, siteUrl } = settings;
  const env = {
    KANXING_PDF: settings.pdfFolder,
    ...process.env,
    ...childEnvironment(settings),
    NODE_ENV: 'development' as const,
  };
  const run = (script: string, args: string[]) =>
    spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env,
    });
  const children = [
    run('next/dist/bin/next', ['dev', 'cms', '--port', String(cmsPort), '--hostname', host]),
    run('astro/bin/astro.mjs', ['dev', '--root', 'site', '--port', String(sitePort), '--host', host]),
  ];
  console.log(`采编系统 ${cmsUrl}/admin\n阅读网站 ${siteUrl}/（Ctrl+C 停止）`);
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  for (const child of children) child.once('exit', stop);
}

if (process.argv.includes('--help')) console.log(HELP);
else main();
