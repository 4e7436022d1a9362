import { readFileSync } from 'node:fs';

/** What this process cost from its start until now, all threads together: seconds of CPU and of time, and MB. */
export type ProcessCost = { cpu: number; wall: number; memory: number };

/** The cost so far. `memory` is the most the process ever held at once. */
export function processCost(): ProcessCost {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6, wall: performance.now() / 1000, memory: peakMemory() };
}

/** Linux counts the parent's memory in what `resourceUsage` answers, not in VmHWM. */
function peakMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024;
}
