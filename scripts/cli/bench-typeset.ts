/** `npm run bench:typeset`: what the press costs, beside Typst on the same text in the same run. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printTrouble } from './lib/print-trouble.ts';

const HELP = `用法：npm run bench:typeset -- [选项]
量排版的用时、内存和文件大小：约 6.1 万字和 30 万字各一期，每次都是新进程；
装有 Typst 编译器（开发依赖）时，用同一文字同场比较，结果是我们与它的比值。

  --rounds N  每项取 N 次中的最小值（默认 3）
  --help      显示这段说明`;

const OPTIONS = {
  rounds: { type: 'string', default: '3' },
  help: { type: 'boolean', default: false },
} as const;

const SHORT = 61_000;
const LONG = 300_000;
const CHILD = join(import.meta.dirname, '../../test/bench/typeset-child.ts');

/** CPU and wall in seconds, memory in MB, the PDF in bytes, a warm edit in milliseconds of CPU. */
type Cost = { cpu: number; wall: number; memory: number; bytes: number; warm: number };
type Engine = 'kanxing' | 'typst';

function main(): number {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    console.error(`--rounds 应为不小于 1 的整数。\n\n${HELP}`);
    return 2;
  }
  const [short, long] = [SHORT, LONG].map((han) => measure('kanxing', han, rounds)) as [Cost, Cost];
  if (!hasTypst()) {
    console.log('没有安装 Typst 编译器（@myriaddreamin/typst-ts-node-compiler），只印我们自己的数。');
    return 0;
  }
  const [theirShort, theirLong] = [SHORT, LONG].map((han) => measure('typst', han, rounds)) as [Cost, Cost];
  bar('typeset-cold-cpu', short.cpu / theirShort.cpu, 1);
  bar('typeset-cold-memory', short.memory / theirShort.memory, 0.75);
  bar('typeset-file', short.bytes / theirShort.bytes, 0.85);
  bar('typeset-300k-time', long.cpu / theirLong.cpu, 0.65);
  bar('typeset-warm-edit', short.warm / theirShort.warm, 1);
  return 0;
}

/** The least of each figure in so many runs: what others on the machine add is never less than nothing. */
function measure(engine: Engine, han: number, rounds: number): Cost {
  const runs = Array.from({ length: rounds }, () => run(engine, han));
  const least = (figure: keyof Cost) => Math.min(...runs.map((cost) => cost[figure]));
  const cost = {
    cpu: least('cpu'),
    wall: least('wall'),
    memory: least('memory'),
    bytes: least('bytes'),
    warm: least('warm'),
  };
  const { cpu, wall, memory, bytes, warm } = cost;
  console.log(
    `${engine} ${han} 字：CPU ${cpu.toFixed(2)} 秒，用时 ${wall.toFixed(2)} 秒，内存 ${memory.toFixed(0)} MB，` +
      `文件 ${(bytes / 1024 / 1024).toFixed(2)} MB，改一字重排 ${warm.toFixed(0)} 毫秒`,
  );
  return cost;
}

/** Two processes: one sets the issue cold, one sets it again after an edit, so that neither adds to the other. */
function run(engine: Engine, han: number): Cost {
  const { warm } = child(engine, han, 'edit');
  return { ...child(engine, han, 'cold'), warm };
}

function child(engine: Engine, han: number, mode: 'cold' | 'edit'): Cost {
  const flags = ['--conditions=production', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, CHILD, engine, String(han), mode];
  const result = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${engine} did not finish: ${result.stderr}`);
  return JSON.parse(result.stdout.trim().split('\n').at(-1)!) as Cost;
}

function hasTypst(): boolean {
  try {
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}

function bar(name: string, value: number, target: number): void {
  console.log(`bar ${name} ${value.toFixed(2)} target ${target} ${value <= target ? 'ok' : 'short'}`);
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = printTrouble(error, { left: '量测没有完成，什么也没有改动。', help: HELP });
}
