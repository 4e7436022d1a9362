import { DOCUMENT_CASES, packCase } from '../../../test/fixtures/intake/documents.ts';
import { mutate, seededRandom } from '../../../test/fixtures/intake/mutations.ts';
import { type Bar, printBar } from './intake-command-bars.ts';
import { type IntakeServer, openIntakeServer, type ServerMemory } from './intake-command-server.ts';
import { stopRequest } from './stop-request.ts';

/** Files of one upload, and every how manieth upload is of a single file, whose article is stored. */
const FILES = 20;
const SINGLE = 3;
const AT_ONCE = 2;
/** The command behind the door is stopped after 120 s; what takes longer than this hangs. */
const HANG = 150_000;
/** Documents after which memory is first measured. */
const WARM_UP = 200;
const MEGABYTE = 1e6;

type Tally = {
  documents: number;
  uploads: number;
  codes: Map<string, number>;
  crashes: string[];
  slowest: number;
  /** When warm, and the most since. */
  memory: { before: ServerMemory; most: ServerMemory } | undefined;
};

/**
 * Damaged documents through the intake door of a CMS, whose memory is measured; answers whether all bars are met. Ended
 * early, it tells of those that were sent.
 */
export async function fuzzServer(count: number, seed: number): Promise<boolean> {
  const server = await openIntakeServer();
  const isStopped = stopRequest();
  const tally: Tally = {
    documents: 0,
    uploads: 0,
    codes: new Map(),
    crashes: [],
    slowest: 0,
    memory: undefined,
  };
  const uploads = uploadsOf(count, seed);
  const worker = async () => {
    for await (const files of uploads) {
      if (isStopped() || !server.isAlive()) return;
      await sendOne(server, files, tally);
      if (tally.uploads % 25 === 0) console.error(`${tally.documents} / ${count}`, growth(tally));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const isAlive = server.isAlive();
  if (isAlive) await server.close();
  printTally(tally);
  return barsOf(tally, isAlive).map(printBar).every(Boolean);
}

async function* uploadsOf(count: number, seed: number) {
  const seeds = await Promise.all(DOCUMENT_CASES.map(packCase));
  let number = 0;
  for (let upload = 0; number < count; upload++) {
    const files: { name: string; bytes: Uint8Array }[] = [];
    const wanted = Math.min(count - number, upload % SINGLE === 0 ? 1 : FILES);
    while (files.length < wanted) {
      const { bytes } = await mutate(seeds[number % seeds.length]!, seededRandom(seed * 1e6 + number));
      files.push({ name: `稿${number++}.docx`, bytes });
    }
    yield files;
  }
}

async function sendOne(server: IntakeServer, files: Parameters<IntakeServer['send']>[0], tally: Tally) {
  const start = performance.now();
  try {
    const { status, codes, stored } = await server.send(files);
    const told = codes.length > 0 ? codes : [`收进 ${stored > 0 ? '草稿' : '零篇'}`];
    for (const code of told) tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
    if (status >= 500 || codes.includes('IntakeFailed'))
      tally.crashes.push(`${files[0]!.name} 等 ${files.length} 份：${status} ${codes.join()}`);
    if (tally.documents + files.length >= WARM_UP) noteMemory(tally, await server.memory());
  } catch (error) {
    tally.crashes.push(`${files[0]!.name}：${error instanceof Error ? error.message : String(error)}`);
  }
  tally.slowest = Math.max(tally.slowest, performance.now() - start);
  tally.documents += files.length;
  tally.uploads += 1;
}

function noteMemory(tally: Tally, now: ServerMemory): void {
  const { before, most } = tally.memory ?? { before: now, most: now };
  const { held, resident } = most;
  tally.memory = {
    before,
    most: { held: Math.max(held, now.held), resident: Math.max(resident, now.resident) },
  };
}

/** In megabytes. */
function growth({ memory }: Tally): ServerMemory {
  if (!memory) return { held: 0, resident: 0 };
  const { before, most } = memory;
  return {
    held: Math.round((most.held - before.held) / MEGABYTE),
    resident: Math.round((most.resident - before.resident) / MEGABYTE),
  };
}

function printTally({ codes, crashes, uploads, documents }: Tally): void {
  console.log(`${documents} 份稿件，分 ${uploads} 次上传`);
  for (const [code, number] of [...codes].toSorted((a, b) => b[1] - a[1])) console.log(`${code}：${number}`);
  for (const crash of crashes.slice(0, 20)) console.log(crash);
}

function barsOf(tally: Tally, isAlive: boolean): Bar[] {
  const grown = growth(tally);
  return [
    { name: 'fuzz-server-documents', value: tally.documents, target: 5000, isAtLeast: true },
    { name: 'fuzz-server-alive', value: isAlive ? 1 : 0, target: 1, isAtLeast: true },
    { name: 'fuzz-server-crashes', value: tally.crashes.length, target: 0 },
    { name: 'fuzz-server-slowest-ms', value: Math.round(tally.slowest), target: HANG },
    { name: 'fuzz-server-held-growth-mb', value: grown.held, target: 50 },
    { name: 'fuzz-server-resident-growth-mb', value: grown.resident, target: 50 },
  ];
}
