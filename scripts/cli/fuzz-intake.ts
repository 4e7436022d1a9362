/** `npm run fuzz:intake`: damaged Word files through intake; nothing may crash, hang or fill the memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ProblemError } from '../../content/model/index.ts';
import { DOCUMENT_CASES, packCase } from '../../test/fixtures/intake/documents.ts';
import { mutate, seededRandom } from '../../test/fixtures/intake/mutations.ts';
import { readManuscript } from '../intake/index.ts';
import { readDocx } from '../intake/read/read-docx.ts';
import { printBar } from './lib/intake-command-bars.ts';
import { sharedReader } from './lib/intake-command-reader.ts';
import { runMain } from './lib/run-main.ts';
import { stopRequest } from './lib/stop-request.ts';

const HELP = `用法：npm run fuzz:intake -- [--count N] [--seed N] [--server]
把测试稿件逐份弄坏（改字节、截断、删标记、深嵌套、超长文字等十二种），逐份收稿，看有没有程序崩溃、超时或内存增长。
Word 稿在子进程里读，每 50 份有一份像平时那样用单独的子进程。默认 5000 份，同一个 --seed 得到同样的稿件；中途按 Ctrl-C 停下并打印已有结果。
--server  经采编系统自己的收稿接口上传（另起一个采编系统，临时数据），量服务器进程的内存增长。`;

/** The reader is stopped after 20 s; what takes longer than this hangs. */
const HANG = 25_000;
/** What takes longer than this is named. */
const SLOW = 5_000;
/** Manuscripts read before memory is first measured: code is compiled and caches are filled by then. */
const WARM_UP = 100;
const AT_ONCE = 2;
/** Every so many a file is read as in earnest: in a child process of its own. */
const IN_EARNEST = 50;

// Loaded only when asked for: it brings the whole CMS with it.
async function throughServer(count: number, seed: number): Promise<boolean> {
  const { fuzzServer } = await import('./lib/intake-command-fuzz-server.ts');
  return fuzzServer(count, seed);
}

async function fuzz(count: number, seed: number): Promise<boolean> {
  const seeds = await Promise.all(DOCUMENT_CASES.map(packCase));
  const outcomes = new Map<string, number>();
  const isStopped = stopRequest();
  const crashes: string[] = [];
  let slowest = 0;
  let next = 0;
  let before = settledMemory();
  let most = before;
  const worker = async () => {
    const shared = sharedReader();
    while (next < count && !isStopped()) {
      const number = next++;
      const { kind, bytes } = await mutate(seeds[number % seeds.length]!, seededRandom(seed * 1e6 + number));
      const start = performance.now();
      const outcome = await outcomeOf(bytes, number % IN_EARNEST === 0 ? readDocx : shared.read);
      const span = performance.now() - start;
      if (span > SLOW) console.log(`第 ${number} 份（${kind}）用了 ${Math.round(span)} 毫秒`);
      slowest = Math.max(slowest, span);
      outcomes.set(outcome.code, (outcomes.get(outcome.code) ?? 0) + 1);
      if (outcome.crash) crashes.push(`第 ${number} 份（${kind}）：${outcome.crash}`);
      if (number === Math.min(WARM_UP, count - 1)) before = settledMemory();
      else if (number > WARM_UP && number % 100 === 0) {
        most = larger(most, settledMemory());
        console.error(`${number} / ${count}`);
      }
    }
    shared.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  most = larger(most, settledMemory());
  console.log(`进程占用增加 ${megabytes(most.resident - before.resident)} MB（含分配器没有还给系统的）`);
  for (const [code, number] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
    console.log(`${code}：${number}`);
  for (const crash of crashes.slice(0, 20)) console.log(crash);
  const results = [
    printBar({ name: 'fuzz-documents', value: next, target: 5000, isAtLeast: true }),
    printBar({ name: 'fuzz-crashes', value: crashes.length, target: 0 }),
    printBar({ name: 'fuzz-slowest-ms', value: Math.round(slowest), target: HANG }),
    printBar({ name: 'fuzz-memory-growth-mb', value: megabytes(most.held - before.held), target: 50 }),
  ];
  return results.every(Boolean);
}

// A refusal with its reason is right, as is an article; anything else would have brought the server down.
async function outcomeOf(
  bytes: Uint8Array,
  readWord: typeof readDocx,
): Promise<{ code: string; crash?: string }> {
  try {
    const { report } = await readManuscript({ name: '稿.docx', bytes }, readWord);
    const { missing, extra } = report.balance;
    return { code: missing === '' && extra === '' ? '读出，账目相符' : '读出，账目不符' };
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.problems[0]!.code };
    return { code: '崩溃', crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Bytes the process holds after garbage is collected, and bytes the system has given it. */
type Memory = { held: number; resident: number };

function settledMemory(): Memory {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}

function larger(a: Memory, b: Memory): Memory {
  return { held: Math.max(a.held, b.held), resident: Math.max(a.resident, b.resident) };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

process.exitCode = await runMain({
  help: HELP,
  left: '只用临时数据，没有改动任何稿件。',
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '2026' },
    server: { type: 'boolean', default: false },
  },
  async run({ server, ...values }) {
    const run = server ? throughServer : fuzz;
    return (await run(Number(values.count), Number(values.seed))) ? 0 : 1;
  },
});
