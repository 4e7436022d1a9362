/** `npm run bench:office`: sixty editors on their own manuscripts through HTTP; ends with one `bar` line per bar. */
import { argv } from 'node:process';

if (argv.includes('--help')) {
  console.log(`用法：npm run bench:office -- [--editors N] [--seconds N]
在正式构建的采编系统上，许多编辑各改各的稿件，边想边存：量保存要多久、有没有出错、有没有丢失。`);
} else {
  await import('../../test/bench/office.ts');
}
