'use client';
import type { DefaultCellComponentProps } from 'payload';
import { AUDIT_RESULTS, auditActionLabel } from '../../operations/audit-words.ts';
import { when } from '../api/when.ts';

/** Cells of the log in words. */
export function TimeCell({ cellData }: DefaultCellComponentProps) {
  return <span>{when(String(cellData))}</span>;
}

/** Commands and strangers have no account. */
export function NameCell({ cellData }: DefaultCellComponentProps) {
  return <span>{cellData ? String(cellData) : '—'}</span>;
}

export function ActionCell({ cellData }: DefaultCellComponentProps) {
  return <span>{auditActionLabel(String(cellData))}</span>;
}

export function ResultCell({ cellData }: DefaultCellComponentProps) {
  return <span>{AUDIT_RESULTS[String(cellData)] ?? String(cellData)}</span>;
}
