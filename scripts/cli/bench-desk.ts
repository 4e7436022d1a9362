/** `npm run bench:desk`: many editors on one text, and reviews racing with edits; ends with one `bar` line per bar. */
import { argv } from 'node:process';

if (argv.includes('--help')) {
  console.log(`用法：npm run bench:desk -- [--editors N] [--saves N] [--races N]
许多编辑同时保存同一篇稿件，审稿与修改同时到达：量有没有丢失已确认的保存，有没有审到没看过的文字。`);
} else {
  await import('../../test/bench/desk.ts');
}
