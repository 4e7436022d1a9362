/**
 * `node typeset-warm.ts kanxing|typst FIRST EDITED…`: sets an issue in a process that stays open, then each of its
 * edited states, none of which it has seen before. Prints how many milliseconds the middle one of the edits took, from
 * the files to the bytes of the PDF.
 */
import type { ArticleMemory } from '../../content/model/index.ts';

type Setter = (source: string) => Promise<unknown> | unknown;

async function kanxing(): Promise<Setter> {
  const { readSnapshotFolder } = await import('../../content/folder/read-snapshot-folder.ts');
  const { createTypesetter } = await import('../../scripts/typeset/typesetter.ts');
  const { design } = await import('../../templates/print/journal/index.ts');
  const press = createTypesetter();
  const articles: ArticleMemory = new Map();
  return async (folder) =>
    press.set({ snapshot: await readSnapshotFolder(folder, articles), design, profile: 'screen' });
}

async function typst(): Promise<Setter> {
  const { openTypst } = await import('./typst-compiler.ts');
  return openTypst();
}

const [engine, first, ...edited] = process.argv.slice(2) as [string, string, ...string[]];
const set = await (engine === 'typst' ? typst() : kanxing());
await set(first);
const times: number[] = [];
for (const source of edited) {
  const start = performance.now();
  await set(source);
  times.push(performance.now() - start);
}
console.log(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
