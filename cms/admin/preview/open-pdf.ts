import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Opens a PDF in the browser; its program comes from this server, only when a PDF is to be seen. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    import.meta.url,
  ).toString();
  // The bytes are handed over to the reader: it gets a copy, so that they can be read again.
  return pdfjs.getDocument({ data: bytes.slice() }).promise;
}
