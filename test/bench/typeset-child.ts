/**
 * One measured run in a process of its own: `node typeset-child.ts kanxing|typst HAN [edit]`. Prints JSON on the last
 * line: with `edit` the warm milliseconds of setting the issue again after a one-character edit, else the size of the
 * PDF; always the CPU seconds and the peak memory in MB of this process.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Snapshot } from '../../content/model/index.ts';
import { benchIssue, editOne } from './typeset-issue.ts';

type Setter = (snapshot: Snapshot) => Promise<Uint8Array> | Uint8Array;

async function kanxing(): Promise<Setter> {
  const { typeset } = await import('../../scripts/typeset/typeset.ts');
  const { openFontBook } = await import('../../scripts/typeset/fonts/font-book.ts');
  const { design } = await import('../../templates/print/journal/index.ts');
  const { layoutMemory } = await import('../../scripts/typeset/page/sheet.ts');
  const book = openFontBook();
  const memory = layoutMemory();
  return async (snapshot) => (await typeset({ snapshot, design, profile: 'screen', book, memory })).bytes;
}

async function typst(): Promise<Setter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { typstSource } = await import('./typst-source.ts');
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: fontFolders() }],
  });
  return (snapshot) => compiler.pdf({ mainFileContent: typstSource(snapshot) });
}

/** The same font files that our press opens. */
function fontFolders(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ['serif-sc/400Regular/NotoSerifSC_400Regular', 'sans-sc/700Bold/NotoSansSC_700Bold'].map((file) =>
    dirname(resolve(`@expo-google-fonts/noto-${file}.ttf`)),
  );
}

const [engine, han, mode] = process.argv.slice(2);
const snapshot = benchIssue(Number(han));
// The text is made before the clock starts; loading the engine and its fonts counts.
const before = process.cpuUsage();
const start = performance.now();
const set = await (engine === 'typst' ? typst() : kanxing());
const pdf = await set(snapshot);
const wall = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const facts = {
  wall,
  cpu: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1024,
  bytes: pdf.length,
};
if (mode === 'edit') {
  const edited = editOne(snapshot);
  const again = process.cpuUsage();
  await set(edited);
  const warm = process.cpuUsage(again);
  console.log(JSON.stringify({ ...facts, warm: (warm.user + warm.system) / 1000 }));
} else console.log(JSON.stringify(facts));
