import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What tests look at pages and PDF files with: the program, and the Debian package that brings it. */
const TOOLS = [
  { program: 'chromium', debian: 'chromium' },
  { program: 'pdftoppm', debian: 'poppler-utils' },
  { program: 'mutool', debian: 'mupdf-tools' },
] as const;

/** True when a program stands on the PATH. */
export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Finds the programs the tests need; on a Debian machine where we are root it installs what is missing. Throws with the
 * list of what to install otherwise.
 */
export function ensureTestTools(): void {
  const missing = TOOLS.filter((tool) => !isOnPath(tool.program));
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.debian);
  if (isOnPath('apt-get') && process.getuid?.() === 0) installDebian(packages);
  const still = missing.filter((tool) => !isOnPath(tool.program));
  if (still.length === 0) return;
  const list = still.map((tool) => tool.debian).join(' ');
  throw new Error(`测试要用的程序没有找到：${list}。请安装后重试，例如 sudo apt-get install ${list}。`);
}

function installDebian(packages: readonly string[]): void {
  console.log(`正在安装测试工具：${packages.join(' ')}……`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', ...packages, 'fonts-noto-cjk'],
  ]) {
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}
