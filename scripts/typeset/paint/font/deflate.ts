import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** What was compressed lately, by its SHA-256; a press that stays open compresses only what changed. */
const known = new Map<string, Uint8Array>();
/** The most streams kept: fonts and pages of a few long issues. */
const MOST_KEPT = 1000;

/** Beyond this level zlib takes twice the time for half a per cent. */
export const LEVEL = 6;

/** Bytes compressed. The result must not be changed. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const key = createHash('sha256').update(bytes).digest('base64');
  const found = known.get(key) ?? deflateSync(bytes, { level: LEVEL });
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, found);
  return found;
}
