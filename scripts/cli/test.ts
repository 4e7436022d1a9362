/**
 * `npm test [-- VITEST ARGUMENTS]`: lint, types, then every vitest project (unit, int, e2e). With arguments only vitest
 * runs. Ends with one line `N passed, M failed`; lint and types count as one test each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/settings.ts';
import { ensureTestTools } from './lib/test-tools.ts';

const report = join(ROOT, 'var/test/report.json');

type Count = { passed: number; failed: number };

function run(title: string, script: string, args: string[]): Count {
  console.log(`\n== ${title}`);
  const result = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return result.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runVitest(args: string[]): Count {
  rmSync(report, { force: true });
  mkdirSync(join(ROOT, 'var/test'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exit = run('测试 vitest', 'vitest/vitest.mjs', ['run', ...reporters, ...args]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  const failed = Math.max(counts.numFailedTests, exit.failed);
  return { passed: counts.numPassedTests, failed };
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log('用法：npm test [-- vitest 参数]\n不带参数：代码规范、类型、全部测试；带参数：只运行 vitest。');
  process.exit(0);
}
ensureTestTools();
const counts =
  args.length > 0
    ? [runVitest(args)]
    : [
        run('代码规范 biome', '@biomejs/biome/bin/biome', ['check', '.']),
        run('类型 tsc', 'typescript/bin/tsc', ['--noEmit']),
        runVitest([]),
      ];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
