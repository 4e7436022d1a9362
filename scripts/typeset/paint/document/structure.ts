/** What stands in a marked content sequence. `part` becomes the role（Title, Crosshead, Paragraph …）. */
export type StructureItem =
  | { kind: 'line'; article: string; line: number; part: string }
  | { kind: 'figure'; article?: string; alt: string }
  | { kind: 'furniture'; name: string };

type Content = { page: number; mcid: number };
/** One element: what it is, where it stands in its article, and its marked content. */
export type Element = StructureItem & { order: number; contents: Content[] };

/** The logical structure gathered while pages are painted. */
export type Structure = {
  /** Files an item under a page; answers its marked content id on that page. Lines in parts become one element. */
  add(page: number, item: StructureItem): number;
  elements(): readonly Element[];
  /** Marked content ids used on each page. */
  counts(): readonly number[];
};

export function makeStructure(): Structure {
  const elements: Element[] = [];
  const lines = new Map<string, Element>();
  const counts: number[] = [];
  const lastLine = new Map<string, number>();
  const create = (item: StructureItem, order: number): Element => {
    const element = { ...item, order, contents: [] };
    elements.push(element);
    return element;
  };
  const elementOf = (item: StructureItem): Element => {
    if (item.kind === 'furniture') return create(item, 0);
    if (item.kind === 'figure') return create(item, (lastLine.get(item.article ?? '') ?? 0) + 0.5);
    const key = `${item.article}\n${item.line}`;
    const element = lines.get(key) ?? create(item, item.line);
    lines.set(key, element);
    lastLine.set(item.article, item.line);
    return element;
  };
  return {
    add(page, item) {
      const mcid = counts[page] ?? 0;
      counts[page] = mcid + 1;
      elementOf(item).contents.push({ page, mcid });
      return mcid;
    },
    elements: () => elements,
    counts: () => counts,
  };
}
