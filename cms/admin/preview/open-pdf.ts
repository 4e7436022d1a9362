import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A PDF that was opened, and the names of its pages: the printed folio, or the place in the file as `[3]`. */
export type OpenPdf = { pdf: PDFDocumentProxy; names: string[] };

/** Opens a PDF in the browser; its program comes from this server, only when a PDF is to be seen. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    import.meta.url,
  ).toString();
  // The bytes are handed over to the reader: it gets a copy, so that they can be read again.
  const pdf = await pdfjs.getDocument({ data: bytes.slice() }).promise;
  const labels = (await pdf.getPageLabels()) ?? [];
  const names = Array.from({ length: pdf.numPages }, (_, index) => labels[index] || `[${index + 1}]`);
  return { pdf, names };
}
