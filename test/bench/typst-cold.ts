/** `node typst-cold.ts SOURCE OUT`: what our command does, with Typst: a source file becomes a PDF file. */
import { writeFileSync } from 'node:fs';
import { openTypst } from './typst-compiler.ts';

const [source, out] = process.argv.slice(2) as [string, string];
writeFileSync(out, openTypst()(source));
