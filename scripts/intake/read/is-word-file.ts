import type { IntakeFile } from '../draft.ts';

/** True for the containers Word uses: zip (.docx) and OLE (.doc, encrypted .docx). */
export function isWordFile(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

/** True for a file that must be read as Word: by its first bytes, or because its name says so. */
export function isWordName({ name, bytes }: IntakeFile): boolean {
  return isWordFile(bytes) || /\.(?:docx?|docm|wps)$/i.test(name);
}
