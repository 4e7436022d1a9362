import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';

/** What stands in a marked content sequence. `part` becomes the role（Title, Crosshead, Paragraph …）. */
export type StructureItem =
  | { kind: 'line'; article: string; line: number; part: string }
  | { kind: 'figure'; article?: string; alt: string }
  | { kind: 'furniture'; name: string };

type Content = { page: number; mcid: number };
type Element = StructureItem & { order: number; contents: Content[] };

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

/** Roles of our own and what they stand for among the standard ones (ISO 32000-1, 14.8.4); all others are `P`. */
const STANDARD_ROLES: Record<string, string> = {
  Title: 'H1',
  Crosshead: 'H2',
  Caption: 'Caption',
  Figure: 'Figure',
  Contents: 'TOCI',
};
const STANDARD = new Set(['Figure', 'Caption']);

type WriteInput = {
  context: PDFContext;
  structure: Structure;
  pages: readonly PDFRef[];
  /** Ids and titles of the articles in printed order. */
  articles: readonly { id: string; title: string }[];
};

/** Writes the structure tree: Document → one Art for each article, the rest beside them in the order drawn. */
export function writeStructure({ context, structure, pages, articles }: WriteInput): PDFRef {
  const root = context.nextRef();
  const document = context.nextRef();
  const parents = structure.counts().map((count) => new Array<PDFRef>(count));
  const roles = new Set<string>();
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const role = roleOf(element);
    roles.add(role);
    const ref = context.register(
      context.obj({
        Type: 'StructElem',
        S: role,
        P: parent,
        ...(element.kind === 'figure' ? { Alt: PDFHexString.fromText(element.alt) } : {}),
        K: element.contents.map(({ page, mcid }) => ({ Type: 'MCR', Pg: pages[page]!, MCID: mcid })),
      }),
    );
    for (const { page, mcid } of element.contents) parents[page]![mcid] = ref;
    return ref;
  };
  const groups = Map.groupBy(structure.elements(), articleOf);
  const kids = (groups.get(undefined) ?? []).map((element) => write(element, document));
  for (const article of articles) {
    const own = groups.get(article.id);
    if (own) kids.push(writeArticle({ context, document, write }, article.title, own));
  }
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }));
  const parentTree = parents.flatMap((refs, page) => [page, refs ?? []]);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [document],
      ParentTree: { Nums: parentTree },
      ParentTreeNextKey: pages.length,
      RoleMap: roleMap(roles),
    }),
  );
  return root;
}

type Writer = {
  context: PDFContext;
  document: PDFRef;
  write: (element: Element, parent: PDFRef) => PDFRef;
};

function writeArticle({ context, document, write }: Writer, title: string, own: Element[]): PDFRef {
  const ref = context.nextRef();
  const kids = own.sort((a, b) => a.order - b.order).map((element) => write(element, ref));
  const entry = { Type: 'StructElem', S: 'Art', P: document, T: PDFHexString.fromText(title), K: kids };
  context.assign(ref, context.obj(entry));
  return ref;
}

function articleOf(element: StructureItem): string | undefined {
  return element.kind === 'furniture' ? undefined : element.article;
}

function roleOf(element: StructureItem): string {
  if (element.kind === 'figure') return 'Figure';
  const name = element.kind === 'line' ? element.part : element.name;
  return name[0]!.toUpperCase() + name.slice(1);
}

function roleMap(roles: ReadonlySet<string>): Record<string, string> {
  const own = [...roles].filter((role) => !STANDARD.has(role));
  return Object.fromEntries(own.map((role) => [role, STANDARD_ROLES[role] ?? 'P']));
}
