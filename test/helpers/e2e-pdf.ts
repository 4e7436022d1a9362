import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a reader of the file sees it: its lines from top to bottom, without spaces, and its number as named. */
export type PdfPage = { lines: string[]; text: string; label: string };

type Item = { str: string; transform: number[] };

/** Reads a finished PDF back, independently of what set it. */
export async function readPdfPages(file: string): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)) });
  const pdf = await task.promise;
  const labels = (await pdf.getPageLabels()) ?? [];
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const lines = linesOf(items.filter((item) => 'str' in item));
    pages.push({ lines, text: lines.join(''), label: labels[number - 1] ?? '' });
  }
  await task.destroy();
  return pages;
}

// What stands on one baseline is one line; a point of difference is still the same one.
function linesOf(items: readonly Item[]): string[] {
  const rows = new Map<number, Item[]>();
  for (const item of items) {
    const y = Math.round(item.transform[5] ?? 0);
    rows.set(y, [...(rows.get(y) ?? []), item]);
  }
  const x = (item: Item) => item.transform[4] ?? 0;
  return [...rows]
    .sort(([a], [b]) => b - a)
    .map(([, row]) =>
      row
        .sort((a, b) => x(a) - x(b))
        .map(({ str }) => str.replaceAll(/\s/g, ''))
        .join(''),
    );
}
