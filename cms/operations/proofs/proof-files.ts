import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PayloadRequest } from 'payload';
import { sha256 } from '../../../content/model/index.ts';
import { refuse } from '../problems.ts';
import { proofProblems } from './problems.ts';

/** A file of a proof. */
export type ProofFile = { sha256: string; ending: '.pdf' | '.lines.json' };

/** Keeps a file of a proof below `data/proofs`, under the hash of its bytes; it is there, synced, when this returns. */
export async function keepProofFile(
  req: PayloadRequest,
  bytes: Uint8Array,
  ending: ProofFile['ending'],
): Promise<ProofFile> {
  const file = { sha256: sha256(bytes), ending };
  const path = pathOf(req, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const scratch = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.part`;
  await writeFile(scratch, bytes, { mode: 0o600, flush: true });
  await rename(scratch, path);
  return file;
}

/** The bytes of a kept file. Throws `ProofFileMissing` when it is gone or was changed. */
export async function readProofFile(req: PayloadRequest, file: ProofFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(pathOf(req, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes || sha256(bytes) !== file.sha256) throw refuse(proofProblems.fileMissing());
  return new Uint8Array(bytes);
}

// The data folder is where the library keeps its pictures.
function pathOf(req: PayloadRequest, { sha256: hash, ending }: ProofFile): string {
  const { upload } = req.payload.collections.media!.config;
  return join(dirname(upload.staticDir!), 'proofs', `${hash}${ending}`);
}
