import type { PDFContext, PDFRef } from 'pdf-lib';
import type { PlacedLink, PlacedPage } from '../../page/placed.ts';
import { PDFHexString, PDFNull, PDFString } from '../pdf-lib.ts';

/**
 * Writes the links of a page as annotations: to a page of this file or to an address. `firstKey` is the key of the first
 * one in the parent tree of the logical structure.
 */
export function writeLinks(
  context: PDFContext,
  page: PlacedPage,
  { refs, firstKey }: { refs: readonly PDFRef[]; firstKey: number },
): PDFRef[] {
  const written: PDFRef[] = [];
  for (const item of page.items) {
    const target = item.kind === 'link' ? targetOf(item, refs) : undefined;
    if (item.kind !== 'link' || !target) continue;
    const entries = { ...frameOf(item, page), ...target, Contents: PDFHexString.fromText(wordsOf(item)) };
    written.push(context.register(context.obj({ ...entries, StructParent: firstKey + written.length })));
  }
  return written;
}

/** What a reading voice says of a link. */
function wordsOf({ page, href }: PlacedLink): string {
  return href ?? `转到第${page}面`;
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
