import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../../../content/model/index.ts';

/** Runs `work` while no other process publishes to the same folder. A lock whose process is gone does not count. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(folder), `.${basename(folder)}.lock`);
  if (!(await take(lock))) {
    if (await isHeld(lock)) throw new ProblemError([busy(folder)]);
    await rm(lock, { force: true });
    if (!(await take(lock))) throw new ProblemError([busy(folder)]);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

// A hard link appears with its content at once: nobody ever sees a lock without its process.
async function take(lock: string): Promise<boolean> {
  const own = `${lock}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

async function isHeld(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return pid === process.pid;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(folder: string) {
  return {
    code: 'PublishBusy',
    title: '正在发布同一期',
    message: `另一个命令正在写 ${folder}，这一次没有写入。`,
    hint: '请等它结束后重新运行。',
    path: folder,
  };
}
