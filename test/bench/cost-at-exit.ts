/**
 * Loaded into a measured process before anything else: when it ends, it writes into the folder BENCH_COSTS what
 * it cost from its start to its end, all threads together. Memory is the most the process ever held (VmHWM).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** CPU and wall in seconds, memory in MB. */
export type ProcessCost = { script: string; cpu: number; wall: number; memory: number };

process.on('exit', () => {
  const wall = performance.now() / 1000;
  const { user, system } = process.cpuUsage();
  const cost: ProcessCost = {
    script: process.argv[1] ?? '',
    cpu: (user + system) / 1e6,
    wall,
    memory: peakMemory(),
  };
  writeFileSync(join(process.env.BENCH_COSTS!, `${process.pid}.json`), JSON.stringify(cost));
});

function peakMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024;
}
