import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { startCms } from '../../../test/helpers/cms.ts';

/** What the server made of one request: its status, the codes of its refusal, and how many drafts it stored. */
export type ServerAnswer = { status: number; codes: string[]; stored: number };

/** Bytes the server holds after garbage is collected, and bytes the system has given it. */
export type ServerMemory = { held: number; resident: number };

/** A CMS on a database of its own in a child process, asked through its real intake door. */
export type IntakeServer = {
  send: (files: readonly { name: string; bytes: Uint8Array }[]) => Promise<ServerAnswer>;
  memory: () => Promise<ServerMemory>;
  /** True while the process it began with is alive. */
  isAlive: () => boolean;
  close: () => Promise<void>;
};

type Question = { id: number; files?: { name: string; bytes: Uint8Array }[]; isEnd?: boolean };
type Reply = { id: number; answer?: ServerAnswer; memory?: ServerMemory; error?: string };

/** Starts the server; its answers may come in any order. */
export async function openIntakeServer(): Promise<IntakeServer> {
  const child = fork(import.meta.filename, ['serve'], {
    execArgv: ['--conditions=production', '--disable-warning=ExperimentalWarning', '--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C goes to a whole group; this one ends when it is told to, or when nobody is left to tell it.
    detached: true,
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  child.on('exit', () => {
    for (const [id, done] of waiting) done({ id, error: 'the server ended' });
  });
  await once(child, 'message');
  let last = 0;
  const ask = async (question: Omit<Question, 'id'>) => {
    const id = ++last;
    const reply = await askChild(child, waiting, { id, ...question });
    if (reply.error) throw new Error(reply.error);
    return reply;
  };
  return {
    send: async (files) => (await ask({ files: [...files] })).answer!,
    memory: async () => (await ask({})).memory!,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    close: async () => {
      await ask({ isEnd: true });
      child.disconnect();
    },
  };
}

function askChild(
  child: ChildProcess,
  waiting: Map<number, (reply: Reply) => void>,
  question: Question,
): Promise<Reply> {
  return new Promise((resolve) => {
    waiting.set(question.id, (reply) => {
      waiting.delete(question.id);
      resolve(reply);
    });
    child.send(question, (error) => {
      if (error) waiting.get(question.id)?.({ id: question.id, error: error.message });
    });
  });
}

// The child's side: the CMS, and one answer for each question.
if (process.argv[2] === 'serve' && process.send) await serve((reply) => void process.send!(reply));

async function serve(reply: (message: Reply | 'ready') => void): Promise<void> {
  process.once('disconnect', () => process.exit());
  const cms = await startCms();
  const editor = await cms.account('responsibleEditor');
  const take = async (files: NonNullable<Question['files']>): Promise<ServerAnswer> => {
    const form = new FormData();
    for (const { name, bytes } of files) form.append('files', new File([Uint8Array.from(bytes)], name));
    const { status, body } = await cms.request('POST', '/articles/intake', { as: editor, form });
    const problems = (body?.problems ?? []) as { code: string }[];
    return { status, codes: problems.map(({ code }) => code), stored: body?.articles?.length ?? 0 };
  };
  process.on('message', async ({ id, files, isEnd }: Question) => {
    try {
      if (files) reply({ id, answer: await take(files) });
      else {
        if (isEnd) await cms.close();
        reply({ id, memory: settled() });
      }
    } catch (error) {
      reply({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  reply('ready');
}

function settled(): ServerMemory {
  (globalThis.gc as () => void)();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}
