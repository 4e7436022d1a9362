import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PayloadRequest } from 'payload';
import { sha256 } from '../../content/model/index.ts';
import type { Manuscript } from './run-intake.ts';

/** A file as it was sent, kept under the hash of its bytes. */
export type Original = { name: string; sha256: string; bytes: number };

/** What a kept report is called. */
const REPORT = '收稿报告.json';

/** Refused files are kept up to this many bytes in all; what is over is told and not kept. */
const QUARANTINE = 2 * 1024 ** 3;

/** Keeps a manuscript that became drafts, below `data/originals`. */
export async function keepOriginal(req: PayloadRequest, manuscript: Manuscript): Promise<Original> {
  return keep(folderOf(req, 'originals'), manuscript);
}

/**
 * Keeps a refused manuscript below `data/quarantine`, where nothing opens it. `undefined` when the folder is full: a
 * flood of bad files may not fill the disk.
 */
export async function quarantine(req: PayloadRequest, manuscript: Manuscript): Promise<Original | undefined> {
  const folder = folderOf(req, 'quarantine');
  const isFull = (await folderSize(folder)) + manuscript.bytes.length > QUARANTINE;
  return isFull ? undefined : keep(folder, manuscript);
}

/** The bytes of a kept original; throws when the file is gone or was changed. */
export async function readOriginal(
  req: PayloadRequest,
  original: Original,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readFile(fileOf(folderOf(req, 'originals'), original)));
  if (sha256(bytes) !== original.sha256)
    throw new Error(`original ${original.sha256} does not match its hash`);
  return bytes;
}

/** Keeps what intake told about a file beside its original, by the hash of its JSON. */
export function keepReport(req: PayloadRequest, report: unknown): Promise<Original> {
  const bytes = new TextEncoder().encode(JSON.stringify(report));
  return keep(folderOf(req, 'originals'), { name: REPORT, bytes });
}

/** A kept report; throws when the file is gone or was changed. */
export async function readReport(req: PayloadRequest, kept: Original): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readOriginal(req, kept)));
}

async function keep(folder: string, { name, bytes }: Manuscript): Promise<Original> {
  const original = { name, sha256: sha256(bytes), bytes: bytes.length };
  const path = fileOf(folder, original);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const scratch = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.part`;
  await writeFile(scratch, bytes, { mode: 0o600, flush: true });
  await rename(scratch, path);
  return original;
}

// Named by their content: what a file is called by who sends it never becomes a path.
function fileOf(folder: string, { name, sha256: hash }: Pick<Original, 'name' | 'sha256'>): string {
  const ending = /\.(docx|docm|doc|wps|txt|md|json)$/i.exec(name)?.[0].toLowerCase() ?? '.bin';
  return join(folder, `${hash}${ending}`);
}

// The data folder is where the library keeps its pictures.
function folderOf(req: PayloadRequest, name: 'originals' | 'quarantine'): string {
  const { upload } = req.payload.collections.media!.config;
  return join(dirname(upload.staticDir!), name);
}

async function folderSize(folder: string): Promise<number> {
  const names = await orGone(readdir(folder), []);
  const sizes = await Promise.all(
    names.map((name) => orGone<{ size: number }>(stat(join(folder, name)), { size: 0 })),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

// Another upload renames its scratch file while this one counts.
function orGone<T>(work: Promise<T>, instead: T): Promise<T> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  });
}
