import type { PDFContext, PDFRef } from 'pdf-lib';
import { type Article, headlineOnOneLine, titleWithPart } from '../../../../content/model/index.ts';
import { PDFHexString } from '../pdf-lib.ts';
import { type Container, lineContainers } from './line-containers.ts';
import type { Element, Structure, StructureItem } from './structure.ts';
import { WrittenObject } from './written-object.ts';

/** Roles of our own and what they stand for among the standard ones (ISO 32000-1, 14.8.4); all others are `P`. */
const STANDARD_ROLES: Record<string, string> = {
  Title: 'H1',
  Crosshead: 'H2',
  Caption: 'Caption',
  Figure: 'Figure',
  Contents: 'TOCI',
  ListItem: 'LBody',
};
const STANDARD = new Set(['Figure', 'Caption']);

/** A link annotation and the page it is on. */
export type LinkOnPage = { ref: PDFRef; page: PDFRef };

type WriteInput = {
  context: PDFContext;
  structure: Structure;
  pages: readonly PDFRef[];
  /** The articles in printed order. */
  articles: readonly Article[];
  /** Links in the order of their keys in the parent tree, which follow those of the pages. */
  links: readonly LinkOnPage[];
};

/** Writes the structure tree: Document → one Art for each article, the rest beside them in the order drawn. */
export function writeStructure({ context, structure, pages, articles, links }: WriteInput): PDFRef {
  const root = context.nextRef();
  const document = context.nextRef();
  const parents = structure.counts().map((count) => new Array<PDFRef>(count));
  const roles = new Set<string>();
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const role = roleOf(element);
    roles.add(role);
    const alt = element.kind === 'figure' ? `\n/Alt ${PDFHexString.fromText(element.alt)}` : '';
    const facts = `/Type /StructElem\n/S /${role}\n/P ${parent}${alt}`;
    const ref = context.register(new WrittenObject(`<<\n${facts}\n${contentsOf(element, pages)}\n>>`));
    for (const { page, mcid } of element.contents) parents[page]![mcid] = ref;
    return ref;
  };
  const groups = Map.groupBy(structure.elements(), articleOf);
  const kids = (groups.get(undefined) ?? []).map((element) => write(element, document));
  for (const article of articles) {
    const own = groups.get(article.id);
    if (own) kids.push(writeArticle({ context, document, write }, article, own));
  }
  const linkRefs = links.map((link) => writeLink(context, document, link));
  const all = [...kids, ...linkRefs];
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: all }));
  const parentTree = [
    // A page without marked content has no place in the list, and none here.
    ...parents.flatMap((refs, page) => [`${page} [ ${refs.join(' ')} ]`]),
    ...linkRefs.map((ref, index) => `${pages.length + index} ${ref}`),
  ];
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [document],
      ParentTree: context.register(new WrittenObject(`<<\n/Nums [ ${parentTree.join(' ')} ]\n>>`)),
      ParentTreeNextKey: pages.length + links.length,
      RoleMap: roleMap(roles),
    }),
  );
  return root;
}

/** Marked content of one page is named by its number alone, that of several with its page each. */
function contentsOf({ contents }: Element, pages: readonly PDFRef[]): string {
  const first = contents[0]?.page ?? 0;
  if (contents.every(({ page }) => page === first)) {
    return `/Pg ${pages[first]}\n/K [ ${contents.map(({ mcid }) => mcid).join(' ')} ]`;
  }
  const parts = contents.map(({ page, mcid }) => `<<\n/Type /MCR\n/Pg ${pages[page]}\n/MCID ${mcid}\n>>`);
  return `/K [ ${parts.join(' ')} ]`;
}

type Writer = {
  context: PDFContext;
  document: PDFRef;
  write: (element: Element, parent: PDFRef) => PDFRef;
};

function writeLink(context: PDFContext, document: PDFRef, { ref, page }: LinkOnPage): PDFRef {
  const content = { Type: 'OBJR', Obj: ref, Pg: page };
  return context.register(context.obj({ Type: 'StructElem', S: 'Link', P: document, K: [content] }));
}

function writeArticle({ context, document, write }: Writer, article: Article, own: Element[]): PDFRef {
  const title = PDFHexString.fromText(headlineOnOneLine(titleWithPart(article)));
  const containers = lineContainers(article);
  const root = makeNode('Art');
  for (const element of own.sort((a, b) => a.order - b.order)) {
    const path = element.kind === 'line' ? (containers.get(element.line) ?? []) : [];
    nodeAt(root, path).kids.push(element);
  }
  return writeNode({ context, write }, root, { parent: document, entries: { T: title } });
}

/** A container while an article's tree is built: a table, a row, a list … and what is in it, in order. */
type Node = { role: string; key: string; kids: (Node | Element)[] };

function makeNode(role: string, key = ''): Node {
  return { role, key, kids: [] };
}

/** The container a path leads to; a step opens a new one unless the last container there is the same. */
function nodeAt(root: Node, path: readonly Container[]): Node {
  let node = root;
  for (const { role, key } of path) {
    const last = node.kids.findLast((kid): kid is Node => 'role' in kid);
    const next = last?.key === key ? last : makeNode(role, key);
    if (next !== last) node.kids.push(next);
    node = next;
  }
  return node;
}

type NodeInput = { parent: PDFRef; entries?: Record<string, PDFHexString> };

function writeNode(
  { context, write }: Pick<Writer, 'context' | 'write'>,
  { role, kids }: Node,
  { parent, entries = {} }: NodeInput,
): PDFRef {
  const ref = context.nextRef();
  const refs = kids.map((kid) =>
    'role' in kid ? writeNode({ context, write }, kid, { parent: ref }) : write(kid, ref),
  );
  context.assign(ref, context.obj({ Type: 'StructElem', S: role, P: parent, ...entries, K: refs }));
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
