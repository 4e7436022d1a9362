import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from './settings.ts';

/** What left the system by a command: a file for readers or for the press, or the site. */
export type ExportNote = {
  action: 'export.pdf' | 'export.site';
  subject: string;
  summary: string;
  detail: object;
};

/**
 * Writes a line about an export into the audit log of this installation. Where there is no database（a folder of published
 * issues by itself）there is no log to write to.
 */
export async function noteExport(note: ExportNote): Promise<void> {
  const { home } = readSettings();
  if (!process.env.DATABASE_URL && !existsSync(join(home, 'data/kanxing.db'))) return;
  // Loaded only when there is something to write: it takes longer than setting an issue.
  const { createLocalReq } = await import('payload');
  const { openCms } = await import('./open-cms.ts');
  const { appendAudit } = await import('../../../cms/operations/append-audit.ts');
  const from = process.cwd();
  const payload = await openCms();
  process.chdir(from);
  try {
    const req = await createLocalReq({}, payload);
    await appendAudit(req, { ...note, result: 'done' });
  } finally {
    await payload.destroy();
  }
}
