import { type PDFContext, PDFNull, type PDFRef, PDFString } from 'pdf-lib';
import type { PlacedLink, PlacedPage } from '../../page/placed.ts';

/** Writes the links of a page as annotations: to a page of this file or to an address. */
export function writeLinks(context: PDFContext, page: PlacedPage, refs: readonly PDFRef[]): PDFRef[] {
  return page.items.flatMap((item) => {
    if (item.kind !== 'link') return [];
    const target = targetOf(item, refs);
    return target ? [context.register(context.obj({ ...frameOf(item, page), ...target }))] : [];
  });
}

function frameOf({ x, y, width, height }: PlacedLink, page: PlacedPage) {
  const rect = [x, page.height - y - height, x + width, page.height - y];
  return { Type: 'Annot', Subtype: 'Link', Rect: rect, Border: [0, 0, 0], F: 4 };
}

function targetOf({ page, href }: PlacedLink, refs: readonly PDFRef[]) {
  if (page !== undefined) return { Dest: [refs[page - 1]!, 'XYZ', PDFNull, PDFNull, PDFNull] };
  // A path on the site has no address a file could open.
  if (href === undefined || href.startsWith('/')) return undefined;
  return { A: { S: 'URI', URI: PDFString.of(new URL(href).href.replace(/[()\\]/g, '\\$&')) } };
}
