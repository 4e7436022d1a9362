/**
 * `npm run lock:complete`: adds to package-lock.json the platform packages that the registry at hand did not offer when
 * the lock file was written. Without them `npm ci` refuses the lock file ("Missing … from lock file"); with them npm
 * skips what does not fit the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/settings.ts';

type LockEntry = {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};
type LockFile = { packages: Record<string, LockEntry> };

const OS_WORDS: [RegExp, string][] = [
  [/android/, 'android'],
  [/darwin/, 'darwin'],
  [/freebsd/, 'freebsd'],
  [/openbsd/, 'openbsd'],
  [/openharmony/, 'openharmony'],
  [/win32|windows/, 'win32'],
  [/linux/, 'linux'],
];
const CPU_WORDS = ['arm64', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'wasm32', 'arm'];

/** The entry npm would write for a platform package, guessed from its name. */
export function platformEntry(name: string, version: string): LockEntry {
  const os = OS_WORDS.find(([word]) => word.test(name))?.[1];
  const cpu = CPU_WORDS.find((word) => name.split(/[-/]/).some((part) => part.startsWith(word)));
  return { version, optional: true, os: [os ?? 'none'], ...(cpu ? { cpu: [cpu] } : {}) };
}

/** Adds every missing optional dependency of a lock file, in place; returns the names added. */
export function completeLockFile(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const isKnown =
        lock.packages[`node_modules/${name}`] ?? lock.packages[`${parent}/node_modules/${name}`];
      if (isKnown) continue;
      lock.packages[`node_modules/${name}`] = platformEntry(name, range.replace(/^[\^~]/, ''));
      added.push(name);
    }
  }
  return added;
}

if (import.meta.main && process.argv.includes('--help')) {
  console.log(
    '用法：npm run lock:complete\n依赖变化后补全锁文件里缺少的平台包，使 npm ci 能在任何机器上通过。',
  );
} else if (import.meta.main) {
  const path = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
  const added = completeLockFile(lock);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length > 0 ? `补入 ${added.length} 个平台包：\n${added.join('\n')}` : '锁文件已完整。');
}
