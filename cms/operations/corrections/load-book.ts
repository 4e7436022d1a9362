import type { PayloadRequest } from 'payload';
import {
  type CorrectionBook,
  type CorrectionEvent,
  foldCorrections,
  type Role,
} from '../../editorial/index.ts';
import { type ChainedRow, CORRECTION_RECORDS, loadChained } from '../chained-records.ts';

/** A stored event of a correction. */
export type CorrectionRow = ChainedRow & { at: string; idempotencyKey: string };

/** The corrections of an issue with the rows they are the sum of. */
export type LoadedBook = { book: CorrectionBook; rows: CorrectionRow[] };

/** Loads everything that happened to the corrections of an issue. */
export async function loadBook(req: PayloadRequest, issue: string): Promise<LoadedBook> {
  const rows = (await loadChained(req, CORRECTION_RECORDS, issue)) as CorrectionRow[];
  return { rows, book: foldCorrections(rows.map(eventOf)) };
}

function eventOf(row: CorrectionRow): CorrectionEvent {
  const filled = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  const values = Object.fromEntries(filled) as unknown as Omit<CorrectionEvent, 'actor'>;
  return { ...values, role: row.role as Role, actor: { id: String(row.actor), name: String(row.actorName) } };
}
