import { createHash } from 'node:crypto';
import { deflate as deflateElsewhere, deflateSync } from 'node:zlib';
import { whenAtRest } from '../../rest.ts';

/** What was compressed lately, by its SHA-256; a press that stays open compresses only what changed. */
const known = new Map<string, Uint8Array>();
/** The most streams kept: fonts and pages of a few long issues. */
const MOST_KEPT = 1000;
whenAtRest(() => known.clear());

/** Beyond this level zlib takes twice the time for half a per cent. */
export const LEVEL = 6;

/** Bytes compressed. The result must not be changed. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const key = keyOf(bytes);
  return keep(key, known.get(key) ?? deflateSync(bytes, { level: LEVEL }));
}

/** Compresses bytes on another core meanwhile; `deflate` of the same bytes has them at once when that is done. */
export async function deflateAhead(bytes: Uint8Array): Promise<void> {
  const key = keyOf(bytes);
  if (known.has(key)) return;
  // Room for all of it: the work is handed over once.
  const options = { level: LEVEL, chunkSize: bytes.length + 64 };
  const compressed = await new Promise<Uint8Array>((resolve, reject) => {
    deflateElsewhere(bytes, options, (error, result) => (error ? reject(error) : resolve(result)));
  });
  // What is kept takes no more room than it needs.
  keep(key, Uint8Array.from(compressed));
}

/** Keys of bytes that are in use: what is compressed ahead is asked for twice. */
const keys = new WeakMap<Uint8Array, string>();

function keyOf(bytes: Uint8Array): string {
  const key = keys.get(bytes) ?? createHash('sha256').update(bytes).digest('base64');
  keys.set(bytes, key);
  return key;
}

function keep(key: string, compressed: Uint8Array): Uint8Array {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, compressed);
  return compressed;
}
