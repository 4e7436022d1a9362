import type { PayloadRequest } from 'payload';
import type { Attachment } from '../editorial/index.ts';
import { loadDocs } from './load-models.ts';
import { cmsProblems, refuse } from './problems.ts';

/**
 * The attachment as it is recorded. A named file must exist, and its SHA-256 comes from the file; without a file only
 * an operation can give one（the manifest of a publication）: requests over HTTP have no such field.
 */
export async function checkAttachment(
  req: PayloadRequest,
  attachment: Attachment | undefined,
): Promise<Attachment | undefined> {
  if (!attachment) return undefined;
  const name = attachment.name.trim();
  if (attachment.file === undefined) return { ...attachment, name };
  const [file] = await loadDocs<{ id: string; sha256?: string | null }>(req, 'media', [attachment.file]);
  if (!file) throw refuse(cmsProblems.attachmentUnknown(attachment.file));
  return { name, file: attachment.file, ...(file.sha256 ? { sha256: file.sha256 } : {}) };
}
