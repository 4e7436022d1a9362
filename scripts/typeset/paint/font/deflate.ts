import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { whenAtRest } from '../../rest.ts';

/** What was compressed lately, by its SHA-256; a press that stays open compresses only what changed. */
const known = new Map<string, Uint8Array>();
/** The most streams kept: fonts and pages of a few long issues. */
const MOST_KEPT = 1000;
whenAtRest(() => known.clear());

/** Beyond these zlib takes half as long again for one per cent. Handing pages to other cores costs more than it saves. */
const OPTIONS = { level: 4, memLevel: 9 };

/** Bytes compressed, the same for the same bytes. The result must not be changed. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const key = createHash('sha256').update(bytes).digest('base64');
  const compressed = known.get(key) ?? deflateSync(bytes, OPTIONS);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, compressed);
  return compressed;
}
