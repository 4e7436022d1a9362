import { type ChildProcess, fork } from 'node:child_process';
import { checkDocx, damagedDocx, tooLarge } from '../../intake/read/check-docx.ts';
import { convertDocx } from '../../intake/read/docx/convert.ts';
import type { WireDocument } from '../../intake/read/docx/wire.ts';
import { fromWire, type readDocx } from '../../intake/read/read-docx.ts';

const FLAGS = [
  '--max-old-space-size=384',
  '--permission',
  '--allow-fs-read=*',
  '--allow-addons',
  '--no-warnings',
];
const TIME_LIMIT = 20_000;

type Answer = { document?: WireDocument };

/** A reader of Word files for long trials: the limits of `readDocx`, but its child lives until a file ends it. */
export function sharedReader(): { read: typeof readDocx; close: () => void } {
  let child: ChildProcess | undefined;
  const read: typeof readDocx = async ({ name, bytes }) => {
    const refusal = checkDocx(name, bytes);
    if (refusal) throw refusal;
    child ??= fork(import.meta.filename, ['read'], {
      execArgv: FLAGS,
      serialization: 'advanced',
      silent: true,
    });
    const answer = await ask(child, bytes);
    if (answer === 'time' || answer === 'ended') child = undefined;
    if (answer === 'time') throw tooLarge(name, 'time');
    if (answer === 'ended' || !answer.document) throw damagedDocx(name);
    return fromWire(answer.document);
  };
  return { read, close: () => child?.disconnect() };
}

function ask(child: ChildProcess, bytes: Uint8Array): Promise<Answer | 'time' | 'ended'> {
  return new Promise((resolve) => {
    const done = (answer: Answer | 'time' | 'ended') => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      done('time');
    }, TIME_LIMIT);
    child.once('message', (answer) => done(answer as Answer)).once('exit', () => done('ended'));
    child.send(bytes);
  });
}

// The child's side: one file a message, a document or nothing as the answer.
if (process.argv[2] === 'read' && process.send) {
  process.on('message', (bytes: Uint8Array) => {
    convertDocx(bytes).then(
      (document) => process.send!({ document }),
      // A file its libraries cannot read is damaged; which of them said so is of no use to anyone.
      () => process.send!({}),
    );
  });
}
