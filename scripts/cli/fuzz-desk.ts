/** `npm run fuzz:desk`: random histories of manuscripts and issues on the rules and on reference desks; ends with `bar` lines. */
import { type Play, type Played, playHistories } from '../../test/unit/cms/editorial/random-histories.ts';
import { playIssueHistories } from '../../test/unit/cms/editorial/random-issue-histories.ts';
import { runMain } from './lib/run-main.ts';

const HELP = `用法：npm run fuzz:desk -- [--histories N] [--seed N]
让随机的人按随机的顺序对稿件和期作随机的决定（默认各 20000 段经历，每段至多 40 步），逐步核对规则与另写的一份参照
是否一致。同一个 --seed 是同样的经历；不写就用现在的时刻。`;

const BAR = 20_000;

// The first difference is thrown with the shortest history that shows it.
function play(settings: Play): number {
  tell('manuscripts', settings, playHistories(settings));
  tell('issues', settings, playIssueHistories(settings));
  console.log('bar desk-history-divergences 0 target 0 ok');
  const isEnough = settings.histories >= BAR;
  console.log(`bar desk-histories ${settings.histories} target ${BAR} ${isEnough ? 'ok' : 'short'}`);
  return isEnough ? 0 : 1;
}

function tell(what: string, { histories, seed }: Play, { steps, reached }: Played): void {
  const stages = [...reached].sort().join(' ');
  console.log(`${what}: seed ${seed}, ${histories} histories, ${steps} steps, stages reached: ${stages}`);
}

process.exitCode = await runMain({
  help: HELP,
  left: '只在内存里核对，没有改动任何数据。',
  options: {
    histories: { type: 'string', default: String(BAR) },
    // fast-check takes 32 bits.
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
  run: async ({ histories, seed }) => play({ histories: Number(histories), seed: Number(seed) }),
});
