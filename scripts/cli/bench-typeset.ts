/** `npm run bench:typeset`: what the press costs, beside Typst on the same text in the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchInputs, type EngineInputs, writeInputs } from '../../test/bench/typeset-inputs.ts';
import { printTrouble } from './lib/print-trouble.ts';
import type { ProcessCost } from './lib/process-cost.ts';

const HELP = `用法：npm run bench:typeset -- [选项]
量排版的用时、内存和文件大小，与 Typst（开发依赖，装了才比）同场比较，结果是我们与它的比值：
  · 约 6.1 万字和 30 万字各一期，文字、开本、栏数、字号和正文、标题的字体都相同，没有图片；
  · “冷”是一个全新的进程，从启动到写完 PDF 全部计入：我们量的就是 issue:typeset 这条命令（不带印前检查），
    它从磁盘读入并核对快照；Typst 读它的一个源文件。两边都从磁盘读字形，都用得上安装后第一次运行留下的
    东西（我们的是排过一次示例的进程，里面有编译好的程序和字体的度量，见决定记录 21；Typst 的是编译缓存），
    都没有这一期内容的任何缓存；npm 和启动脚本自身不计；
  · 内存是进程用过的最多内存（Linux 的 VmHWM），CPU 是所有线程之和；
  · “改一字”是进程开着，连改五次，每次一个没排过的新状态，从读文件到得出 PDF，取五次的中位。

  --rounds N  每项取 N 轮中的最小值（默认 3）
  --help      显示这段说明`;

const OPTIONS = {
  rounds: { type: 'string', default: '3' },
  help: { type: 'boolean', default: false },
} as const;

const SHORT = 61_000;
const LONG = 300_000;
const ROOT = join(import.meta.dirname, '../..');
const BENCH = join(ROOT, 'test/bench');
const FLAGS = ['--conditions=production', '--disable-warning=ExperimentalWarning'];

/** CPU and wall in seconds, memory in MB, the PDF in bytes, a warm edit in milliseconds. */
type Cost = { cpu: number; wall: number; memory: number; bytes: number; warm: number };
type Engine = keyof BenchInputs;

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
  const folder = mkdtempSync(join(tmpdir(), 'kanxing-bench-typeset-'));
  try {
    compare(folder, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

function compare(folder: string, rounds: number): void {
  const engines: Engine[] = hasTypst() ? ['kanxing', 'typst'] : ['kanxing'];
  const [short, long] = [SHORT, LONG].map((han) => measure({ folder, rounds, engines, han }));
  if (engines.length === 1) {
    console.log('没有安装 Typst 编译器（@myriaddreamin/typst-ts-node-compiler），只印我们自己的数。');
    return;
  }
  bar('typeset-cold-cpu', short!.kanxing.cpu / short!.typst.cpu, 1);
  bar('typeset-cold-memory', short!.kanxing.memory / short!.typst.memory, 0.75);
  bar('typeset-file', short!.kanxing.bytes / short!.typst.bytes, 0.85);
  bar('typeset-300k-time', long!.kanxing.wall / long!.typst.wall, 0.65);
  bar('typeset-warm-edit', short!.kanxing.warm / short!.typst.warm, 1);
}

type Measuring = { folder: string; rounds: number; engines: readonly Engine[]; han: number };

/** The least of each figure in so many rounds, the engines in turn: what others on the machine add is never less than nothing. */
function measure({ folder, rounds, engines, han }: Measuring): Record<Engine, Cost> {
  const inputs = writeInputs(folder, han);
  const costs: Record<Engine, Cost[]> = { kanxing: [], typst: [] };
  // The first run of an installation makes what all later ones start with.
  for (const engine of engines) runCold(folder, engine, inputs[engine]);
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) {
      const cold = runCold(folder, engine, inputs[engine]);
      costs[engine].push({ ...cold, warm: runWarm(engine, inputs[engine]) });
    }
  }
  const least = { kanxing: leastOf(costs.kanxing), typst: leastOf(costs.typst) };
  for (const engine of engines) printCost(engine, han, least[engine]);
  return least;
}

function leastOf(costs: readonly Cost[]): Cost {
  const least = (figure: keyof Cost) => Math.min(...costs.map((cost) => cost[figure]));
  const [cpu, wall, memory] = [least('cpu'), least('wall'), least('memory')];
  return { cpu, wall, memory, bytes: least('bytes'), warm: least('warm') };
}

function printCost(engine: Engine, han: number, { cpu, wall, memory, bytes, warm }: Cost): void {
  console.log(
    `${engine} ${han} 字：CPU ${cpu.toFixed(2)} 秒，用时 ${wall.toFixed(2)} 秒，内存 ${memory.toFixed(0)} MB，` +
      `文件 ${(bytes / 1024 / 1024).toFixed(2)} MB，改一字重排 ${warm.toFixed(0)} 毫秒`,
  );
}

/** The command as people start it, or Typst in its place, in a process that tells at its end what it cost. */
function runCold(folder: string, engine: Engine, { issue }: EngineInputs): Omit<Cost, 'warm'> {
  const out = join(folder, `${engine}.pdf`);
  const command = join(ROOT, 'scripts/cli/bootstrap.mjs');
  const args = {
    kanxing: [command, 'issue-typeset', issue, '--no-check', '--json', '--out', out],
    typst: [...FLAGS, join(BENCH, 'typst-cold.ts'), issue, out],
  };
  const settings = { NODE_COMPILE_CACHE: join(folder, 'compiled'), KANXING_HOME: join(folder, 'home') };
  const { process: cost } = JSON.parse(run(args[engine], settings)) as { process: ProcessCost };
  return { ...cost, bytes: statSync(out).size };
}

function runWarm(engine: Engine, { issue, edits }: EngineInputs): number {
  return Number(run([...FLAGS, join(BENCH, 'typeset-warm.ts'), engine, issue, ...edits]));
}

function run(args: readonly string[], settings: Record<string, string> = {}): string {
  const env = { ...process.env, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${args.join(' ')} did not finish: ${stderr}`);
  return stdout.trim();
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
