import type { PlacedPage } from '../../page/placed.ts';
import { PDFHexString } from '../pdf-lib.ts';

type Label = { St?: number; S?: 'D'; P?: PDFHexString };

/** The label a viewer shows for each page: the printed folio, or what a page without one is called（封面、封二…）. */
export function pageLabels(pages: readonly PlacedPage[]): { Nums: (number | Label)[] } {
  return { Nums: pages.flatMap((page, index) => [index, labelOf(page, pages.length)]) };
}

function labelOf({ folio, number }: PlacedPage, count: number): Label {
  const digits = folio !== undefined && /^[1-9]\d*$/.test(folio) ? Number(folio) : undefined;
  if (digits !== undefined) return { S: 'D', St: digits };
  return { P: PDFHexString.fromText(folio ?? coverName(number, count)) };
}

function coverName(number: number, count: number): string {
  const names = new Map([
    [1, '封面'],
    [2, '封二'],
    [count - 1, '封三'],
    [count, '封底'],
  ]);
  return names.get(number) ?? `第${number}面`;
}
