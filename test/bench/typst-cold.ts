/** `node typst-cold.ts SOURCE OUT`: what our command does, with Typst: a source file becomes a PDF file. Prints its cost. */
import { writeFileSync } from 'node:fs';
import { processCost } from '../../scripts/cli/lib/process-cost.ts';
import { openTypst } from './typst-compiler.ts';

const [source, out] = process.argv.slice(2) as [string, string];
writeFileSync(out, openTypst()(source));
console.log(JSON.stringify({ process: processCost() }));
