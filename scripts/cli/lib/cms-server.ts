import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, ROOT, type Settings } from './settings.ts';
import { isStamped, sourceHash, stamp } from './source-hash.ts';

const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
const STAMP = join(ROOT, 'cms', process.env.KANXING_NEXT_DIST ?? '.next', 'kanxing-sources');

/** What the built CMS depends on. */
function cmsSources(): string {
  return sourceHash('cms', 'content/model', 'content/folder', 'package-lock.json');
}

/** Whether the CMS was built from the sources as they stand. */
export function isCmsBuilt(): boolean {
  return isStamped(STAMP, cmsSources());
}

/** Builds the CMS for production; some minutes and 1.7 GB of memory. Throws with the end of Next's output. */
export async function buildCms(settings: Settings): Promise<void> {
  const hash = cmsSources();
  const child = runNext(settings, ['build', 'cms'], 'pipe');
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)));
  const code = await new Promise<number>((resolve) => child.once('exit', (value) => resolve(value ?? 1)));
  if (code !== 0) throw new Error(`采编系统没有构建成功：\n${output.join('').slice(-4000)}`);
  stamp(STAMP, hash);
}

/** Starts the built CMS and waits until it answers. Throws when it ends before that or takes over a minute. */
export async function startCms(settings: Settings): Promise<ChildProcess> {
  const args = ['start', 'cms', '--port', String(settings.cmsPort), '--hostname', settings.host];
  const child = runNext(settings, args, 'inherit');
  const until = Date.now() + 60_000;
  while (Date.now() < until && child.exitCode === null) {
    if (await answers(`${settings.cmsUrl}/admin/login`)) return child;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(
    `采编系统没有在 ${settings.cmsUrl} 应答；端口 ${settings.cmsPort} 可能被占用，可用 KANXING_CMS_PORT 换一个。`,
  );
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

function runNext(settings: Settings, args: string[], output: 'pipe' | 'inherit'): ChildProcess {
  return spawn(process.execPath, [NEXT, ...args], {
    cwd: ROOT,
    stdio: ['ignore', output === 'pipe' ? 'pipe' : 'ignore', output],
    env: { ...process.env, ...childEnvironment(settings), NODE_ENV: 'production' },
  });
}
