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

/** Where a chain is broken first: the index in `records` and what is wrong; `undefined` when it is whole. */
export function findBreak(
  records: readonly ChainRecord<unknown>[],
): { index: number; seq: number; reason: 'seq' | 'prev' | 'hash' } | undefined {
  for (const [index, record] of records.entries()) {
    const before = records[index - 1];
    const reason = breakReason(record, before);
    if (reason) return { index, seq: record.seq, reason };
  }
  return undefined;
}

function breakReason(record: ChainRecord<unknown>, before: ChainRecord<unknown> | undefined) {
  if (record.seq !== (before?.seq ?? 0) + 1) return 'seq';
  if (record.prev !== (before?.hash ?? CHAIN_START)) return 'prev';
  return record.hash === chainHash(record) ? undefined : 'hash';
}
