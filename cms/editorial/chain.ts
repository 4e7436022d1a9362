import { canonicalJson, sha256 } from '../../content/model/canonical.ts';

/** Stands before every hashed record, so that a change of the form changes every hash. */
const CHAIN_FORM = 'kanxing-chain/1\n';

/** What the first record names as its predecessor. */
export const CHAIN_START = '0'.repeat(64);

/** One record of a hash chain; `seq` counts from 1. Changing any part of any record breaks the chain there. */
export type ChainRecord<Body> = { seq: number; prev: string; body: Body; hash: string };

/** The hash of a record: SHA-256 over the canonical JSON of its number, its predecessor's hash and its body. */
export function chainHash(record: { seq: number; prev: string; body: unknown }): string {
  const { seq, prev, body } = record;
  return sha256(CHAIN_FORM + canonicalJson({ seq, prev, body }));
}

/** The record that follows `last` (the first one when absent). */
export function nextRecord<Body>(
  last: Pick<ChainRecord<Body>, 'seq' | 'hash'> | undefined,
  body: Body,
): ChainRecord<Body> {
  const link = { seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? CHAIN_START, body };
  return { ...link, hash: chainHash(link) };
}

/** What is wrong at one record: its number, what it names as its predecessor, or its own content. */
export type ChainBreak = { index: number; seq: number; reason: 'seq' | 'prev' | 'hash' };

/** Where a chain is broken first; `undefined` when it is whole. `index` is that in `records`. */
export function findBreak(records: readonly ChainRecord<unknown>[]): ChainBreak | undefined {
  return findBreaks(records)[0];
}

/**
 * Every record at which a chain is broken, in order. A record of which anything was changed is always among them; one
 * that follows it is not, as long as it names the predecessor as that was written.
 */
export function findBreaks(records: readonly ChainRecord<unknown>[]): ChainBreak[] {
  return records.flatMap((record, index) => {
    const reason = breakReason(record, records[index - 1]);
    return reason ? [{ index, seq: record.seq, reason }] : [];
  });
}

function breakReason(record: ChainRecord<unknown>, before: ChainRecord<unknown> | undefined) {
  if (record.seq !== (before?.seq ?? 0) + 1) return 'seq';
  if (!mayFollow(record, before)) return 'prev';
  return record.hash === chainHash(record) ? undefined : 'hash';
}

// Where only the stored hash of the record before was changed, its content still proves what stood there.
function mayFollow(record: ChainRecord<unknown>, before: ChainRecord<unknown> | undefined): boolean {
  if (!before) return record.prev === CHAIN_START;
  return record.prev === before.hash || record.prev === chainHash(before);
}
