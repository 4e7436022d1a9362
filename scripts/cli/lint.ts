/** `npm run lint`: formats and mends what Biome can mend, then checks types. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/settings.ts';

const run = (script: string, args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, stdio: 'inherit' })
    .status ?? 1;

if (process.argv.includes('--help')) {
  console.log('用法：npm run lint\n整理代码格式，改正能自动改正的问题，再检查类型。');
} else {
  const format = run('@biomejs/biome/bin/biome', ['check', '--write', '.']);
  const types = run('typescript/bin/tsc', ['--noEmit']);
  process.exitCode = format || types;
}
