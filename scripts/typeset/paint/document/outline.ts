import type { PDFContext, PDFRef } from 'pdf-lib';
import type { OutlineEntry } from '../../page/placed.ts';
import { PDFHexString, PDFNull } from '../pdf-lib.ts';

type Page = { ref: PDFRef; height: number; margin: number };

/** Writes the bookmarks; `undefined` when there are none. Top entries are open, so that columns and articles show. */
export function writeOutline(
  context: PDFContext,
  entries: readonly OutlineEntry[],
  pages: readonly Page[],
): PDFRef | undefined {
  if (entries.length === 0) return undefined;
  const root = context.nextRef();
  const { first, last, count } = writeLevel(context, { entries, parent: root, pages });
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  return root;
}

type Level = { entries: readonly OutlineEntry[]; parent: PDFRef; pages: readonly Page[] };
type Written = { first: PDFRef; last: PDFRef; count: number };

function writeLevel(context: PDFContext, { entries, parent, pages }: Level): Written {
  const refs = entries.map(() => context.nextRef());
  let count = entries.length;
  entries.forEach((entry, index) => {
    const ref = refs[index]!;
    const below = entry.children.length > 0 ? { entries: entry.children, parent: ref, pages } : undefined;
    const kids = below ? writeLevel(context, below) : undefined;
    count += kids?.count ?? 0;
    const page = pages[entry.page - 1]!;
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(entry.title),
        Parent: parent,
        ...(index > 0 ? { Prev: refs[index - 1]! } : {}),
        ...(index + 1 < refs.length ? { Next: refs[index + 1]! } : {}),
        ...(kids ? { First: kids.first, Last: kids.last, Count: kids.count } : {}),
        Dest: [page.ref, 'XYZ', PDFNull, page.margin + page.height - entry.y, PDFNull],
      }),
    );
  });
  return { first: refs[0]!, last: refs.at(-1)!, count };
}
