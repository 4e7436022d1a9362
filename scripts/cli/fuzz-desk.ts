/** `npm run fuzz:desk`: random histories of manuscripts on the rules and on the reference desk; ends with one `bar` line. */
import { playHistories } from '../../test/unit/cms/editorial/random-histories.ts';
import { runMain } from './lib/run-main.ts';

const HELP = `用法：npm run fuzz:desk -- [--histories N]
让随机的人按随机的顺序作随机的决定（默认 20000 段经历，每段至多 40 步），逐步核对规则与另写的一份参照是否一致。`;

// The first difference is thrown with the shortest history that shows it.
function play(histories: number): number {
  const { steps, reached } = playHistories(histories);
  console.log(`${histories} histories, ${steps} steps, stages reached: ${[...reached].sort().join(' ')}`);
  console.log('bar desk-history-divergences 0 target 0 ok');
  const isEnough = histories >= 20_000;
  console.log(`bar desk-histories ${histories} target 20000 ${isEnough ? 'ok' : 'short'}`);
  return isEnough ? 0 : 1;
}

process.exitCode = await runMain({
  help: HELP,
  left: '只在内存里核对，没有改动任何数据。',
  options: { histories: { type: 'string', default: '20000' } },
  run: async ({ histories }) => play(Number(histories)),
});
