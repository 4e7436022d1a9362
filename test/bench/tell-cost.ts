/** Loaded into a measured process before anything else: when it ends, its last line of errors tells what it cost. */
import { processCost } from '../../scripts/cli/lib/process-cost.ts';

process.on('exit', () => process.stderr.write(`\n${JSON.stringify(processCost())}`));
