import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeSnapshot, type Snapshot } from '../../content/model/index.ts';
import { benchIssue, editOne } from './typeset-issue.ts';
import { typstSource } from './typst-source.ts';

/** What each engine is given: the issue, and states of it with one character changed, as it reads them from disk. */
export type EngineInputs = { issue: string; edits: string[] };
export type BenchInputs = Record<'kanxing' | 'typst', EngineInputs>;

/** Characters put into the issue, one for each edit. */
const EDITS = ['改', '新', '实', '清', '准'];

/** Writes an issue of so many Han for both engines: a snapshot folder for ours, one source file for Typst. */
export function writeInputs(folder: string, han: number): BenchInputs {
  const issue = benchIssue(han);
  const states = [issue, ...EDITS.map((character) => editOne(issue, character))];
  const folders = states.map((state, index) => writeFolder(join(folder, `${han}-${index}`), state));
  const sources = states.map((state, index) => writeSource(join(folder, `${han}-${index}.typ`), state));
  return {
    kanxing: { issue: folders[0]!, edits: folders.slice(1) },
    typst: { issue: sources[0]!, edits: sources.slice(1) },
  };
}

function writeFolder(folder: string, { issue, articles, images }: Snapshot): string {
  for (const [path, bytes] of encodeSnapshot({ issue, articles, images, revision: 1 })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

function writeSource(file: string, snapshot: Snapshot): string {
  writeFileSync(file, typstSource(snapshot));
  return file;
}
