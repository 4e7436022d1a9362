/** True for the containers Word uses: zip (.docx) and OLE (.doc, encrypted .docx). */
export function isWordFile(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}
