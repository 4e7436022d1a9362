#!/usr/bin/env node
// The one entry of every npm script. Plain JavaScript for any Node ≥ 18: it brings the dependencies when they are
// absent or older than the lock file, then runs the command under the Node pinned in package.json.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from './lib/node-flags.mjs';
import { snapshotCommand } from './lib/snapshot-command.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.kanxing-lock');
/** What this installation makes for itself to start faster; may be removed at any time. */
const cache = join(modules, '.cache/kanxing');

/** Commands people wait for: started from a snapshot of a process that ran once. */
const SNAPSHOTS = new Map([['issue-typeset', 'lib/typeset-snapshot.ts']]);

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

function install() {
  console.log('正在安装依赖（首次约需数分钟，只在依赖变化后再装）……');
  const npm = process.env.npm_execpath;
  const [file, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(file, args, {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('依赖没有装好：请检查网络或 npm 镜像设置后重新运行同一条命令；已有数据没有改动。');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, lockHash());
}

function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(modules, `node-${platform}-${process.arch}`, 'bin', binary);
  if (existsSync(path)) return path;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 12)) return process.execPath;
  console.error(
    `本机 Node 为 ${process.version}，随包的 Node 24 没有 ${process.platform}/${process.arch} 版；请安装 Node 24.12 以上后重试。`,
  );
  process.exit(1);
}

/** What Node is started with to run a command. */
async function launch(command, { node, script }) {
  const found = SNAPSHOTS.get(command);
  if (!found) return [script];
  const entry = join(root, 'scripts/cli', found);
  try {
    const snapshot = await snapshotCommand({ root, folder: cache, entry, node, lockHash: lockHash() });
    // What follows is ours to read, not Node's.
    return snapshot ? ['--snapshot-blob', snapshot, '--'] : [script];
  } catch (error) {
    console.error(`没能备好快速启动的文件，改用原来的方式启动（${error.message}）。`);
    return [script];
  }
}

const [command, ...args] = process.argv.slice(2);
const script = join(root, 'scripts/cli', `${command}.ts`);
if (!command || !existsSync(script)) {
  console.error(`没有命令 ${command ?? ''}；请用 README 里列出的 npm 命令。`);
  process.exit(2);
}
if (!isInstalled()) install();

const node = pinnedNode();
const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
const start = [...nodeFlags(command), ...(await launch(command, { node, script }))];
const child = spawn(node, [...start, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1);
});
