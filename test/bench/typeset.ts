/**
 * What the press costs on the demo issue: a cold process from snapshot to PDF, and a warm one. Run with
 * `node --conditions=production test/bench/typeset.ts`. Ends with one line for each bar.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadDemo } from '../../cms/seed/demo/load-demo.ts';
import { canonicalText, decodeSnapshot, encodeSnapshot } from '../../content/model/index.ts';
import { commandArguments } from '../../scripts/cli/lib/run-command.ts';
import { openFontBook } from '../../scripts/typeset/fonts/font-book.ts';
import { typeset } from '../../scripts/typeset/typeset.ts';
import { design } from '../../templates/print/journal/index.ts';

const files = encodeSnapshot({ ...loadDemo(), revision: 1 });
const snapshot = decodeSnapshot(files);
const folder = mkdtempSync(join(tmpdir(), 'kanxing-bench-'));
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** One run of the command in a process of its own: wall seconds, CPU seconds, peak memory in MB. */
function coldRun(out: string): { wall: number; cpu: number; memory: number } {
  const probe = `process.on('exit',()=>{const r=process.resourceUsage();process.stderr.write(JSON.stringify({cpu:(r.userCPUTime+r.systemCPUTime)/1e6,memory:r.maxRSS/1024}))})`;
  const args = commandArguments('issue-typeset', [folder, '--out', out, '--no-check']);
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(probe)}`, ...args],
    {
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return { wall: (performance.now() - start) / 1000, ...JSON.parse(run.stderr) };
}

async function warmRun(): Promise<number> {
  const book = openFontBook();
  await typeset({ snapshot, design, profile: 'screen', book });
  const start = performance.now();
  await typeset({ snapshot, design, profile: 'screen', book });
  return performance.now() - start;
}

function bar(name: string, value: number, target: number): void {
  console.log(`bar ${name} ${value.toFixed(2)} target ${target} ${value <= target ? 'ok' : 'short'}`);
}

try {
  const out = join(folder, 'out.pdf');
  const cold = coldRun(out);
  const characters = snapshot.articles.reduce(
    (sum, article) => sum + Array.from(canonicalText(article)).length,
    0,
  );
  console.log(`${snapshot.articles.length} articles, ${characters} characters`);
  bar('typeset-cold-wall-s', cold.wall, 2);
  bar('typeset-cold-cpu-s', cold.cpu, 2);
  bar('typeset-cold-memory-mb', cold.memory, 300);
  bar('typeset-warm-ms', await warmRun(), 1000);
  bar('typeset-file-mb', statSync(out).size / 1024 / 1024, 4);
} finally {
  rmSync(folder, { recursive: true });
}
