import type { CollectionSlug, PayloadRequest } from 'payload';
import { sha256 } from '../../content/model/index.ts';
import { type ChainRecord, nextRecord } from '../editorial/index.ts';
import { throughDoor } from './door.ts';
import { createStored, findStored } from './stored.ts';

/**
 * A collection of records that are chained issue by issue: its rows are `<name>:<issue>:<seq>`, `fields` is what the
 * hash of a row covers, and of `texts` the hash of the field goes in for the field itself.
 */
export type ChainedCollection = {
  collection: CollectionSlug;
  name: string;
  fields: readonly string[];
  texts?: readonly string[];
};

/** A row as it is stored. */
export type ChainedRow = Record<string, unknown> & { id: string; seq: number; recordHash: string };

/** The proofs of issues. */
export const PROOF_RECORDS: ChainedCollection = {
  collection: 'proofs',
  name: 'proof',
  fields: [
    ...['issue', 'round', 'stage', 'hash', 'pdfSha256', 'linesSha256', 'pages', 'articleHashes', 'content'],
    ...['role', 'actor', 'actorName', 'at', 'idempotencyKey'],
  ],
  texts: ['content'],
};

/** What happened to the corrections of issues. */
export const CORRECTION_RECORDS: ChainedCollection = {
  collection: 'corrections',
  name: 'correction',
  fields: [
    ...['issue', 'act', 'correction', 'article', 'proof', 'kind', 'place', 'oldText', 'newText', 'reason'],
    ...['offset', 'fromHash', 'hash', 'signs', 'role', 'actor', 'actorName', 'at', 'idempotencyKey'],
  ],
};

/** The unique key of a row: what commits it. */
export function chainedKey({ name }: ChainedCollection, issue: string, seq: number): string {
  return `${name}:${issue}:${seq}`;
}

/** The rows of an issue in order of `seq`; `without` names a field that is large and not needed. */
export function loadChained(
  req: PayloadRequest,
  { collection }: ChainedCollection,
  issue: string,
  without?: string,
): Promise<ChainedRow[]> {
  const where = { issue: { equals: issue } };
  const select = without ? ({ [without]: false } as unknown as Record<string, true>) : undefined;
  return findStored<ChainedRow>(req, collection, { where, sort: 'seq', select });
}

/** Appends a row; the database refuses a second one of the same issue and `seq`. */
export async function appendChained(
  req: PayloadRequest,
  records: ChainedCollection,
  { last, ...values }: Record<string, unknown> & { issue: string; last: ChainedRow | undefined },
): Promise<ChainedRow> {
  const link = nextRecord(last && { seq: last.seq, hash: last.recordHash }, chainedBody(records, values));
  const id = chainedKey(records, values.issue, link.seq);
  const row = { ...values, id, seq: link.seq, prevHash: link.prev, recordHash: link.hash };
  await throughDoor(req, () => createStored(req, records.collection, row));
  return row;
}

/** A stored row as a link of its chain, to verify it. */
export function chainedLink(records: ChainedCollection, row: ChainedRow): ChainRecord<unknown> {
  return {
    seq: Number(row.seq),
    prev: String(row.prevHash),
    body: chainedBody(records, row),
    hash: String(row.recordHash),
  };
}

// A field without a value is absent: an empty text and no text are stored alike by one database and not by the other.
function chainedBody({ fields, texts = [] }: ChainedCollection, row: Record<string, unknown>) {
  const filled = fields.filter((name) => ![null, undefined, ''].includes(row[name] as null));
  return Object.fromEntries(
    filled.map((name) =>
      texts.includes(name) ? [`${name}Hash`, sha256(String(row[name]))] : [name, row[name]],
    ),
  );
}
