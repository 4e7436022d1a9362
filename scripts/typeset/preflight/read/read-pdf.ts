import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfFacts, PdfFont, PdfPage } from './facts.ts';
import { type Operators, pageMarks } from './page-marks.ts';
import { type RawFacts, readRaw } from './raw-streams.ts';

/** Reads a PDF with pdf.js: nothing of the code that wrote it has a part in reading it. */
export async function readPdf(pdf: Uint8Array): Promise<PdfFacts> {
  const raw = readRaw(pdf);
  // pdf.js takes the bytes it is given: a copy is handed over.
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useWorkerFetch: false,
  });
  try {
    return await readDocument(await task.promise, raw);
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy, raw: RawFacts): Promise<PdfFacts> {
  const labels = (await document.getPageLabels()) ?? [];
  const fonts = new Map<string, PdfFont>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, { label: labels[number - 1] ?? '', raw, fonts, document }));
    page.cleanup();
  }
  const { trims: _, unicode: __, ...rest } = raw;
  const { info, metadata } = (await document.getMetadata()) as Metadata;
  const { Title: title, Language: language } = info as { Title?: string; Language?: string };
  return {
    title: title ?? '',
    language: language ?? '',
    pages,
    outline: await readOutline(document),
    said: statements({ info, metadata }),
    fonts: [...fonts.values()],
    ...rest,
  };
}

type Metadata = { info: Record<string, unknown>; metadata: { get(name: string): unknown } | null };

/** What the dictionary says, and the name of the same in XMP（ISO 19005-2, 6.6.2.3）. */
const SAID_TWICE = {
  Title: 'dc:title',
  Author: 'dc:creator',
  Subject: 'dc:description',
  Creator: 'xmp:creatortool',
  Producer: 'pdf:producer',
  CreationDate: 'xmp:createdate',
  ModDate: 'xmp:modifydate',
} as const;

function statements({ info, metadata }: Metadata): PdfFacts['said'] {
  return Object.entries(SAID_TWICE).map(([name, inXmp]) => ({
    name,
    dictionary: dateOrText(String(info[name] ?? '')),
    xmp: [metadata?.get(inXmp) ?? ''].flat().join('、'),
  }));
}

/** `D:20260315000000+08'00'` as XMP writes it. */
function dateOrText(text: string): string {
  const date = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'?$/.exec(text);
  if (!date) return text;
  const [, year, month, day, hour, minute, second, zone, rest] = date;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}:${rest}`;
}

type Known = { label: string; raw: RawFacts; fonts: Map<string, PdfFont>; document: PDFDocumentProxy };

async function readPage(page: PDFPageProxy, { label, raw, fonts, document }: Known): Promise<PdfPage> {
  const operators: Operators = await page.getOperatorList();
  const [x1, y1, x2, y2] = page.view as [number, number, number, number];
  const trim = raw.trims[page.pageNumber - 1];
  const frame = { height: y2 - y1, left: trim?.left ?? 0, top: trim?.top ?? 0 };
  for (const key of fontKeys(operators)) fonts.set(key, fontFacts(page, key));
  return {
    number: page.pageNumber,
    label,
    width: trim?.width ?? x2 - x1,
    height: trim?.height ?? y2 - y1,
    hasMargin: (trim?.left ?? 0) > 0,
    bleed: trim?.bleed ?? 0,
    ...pageMarks(operators, frame, {
      hasInk: (key, fontChar) => hasInk(page, key, fontChar),
      isReadable: (key, code) => raw.unicode.get(fonts.get(key)?.name ?? '')?.has(code) ?? false,
    }),
    links: await readLinks(page, document, frame.height),
  };
}

function fontKeys({ fnArray, argsArray }: Operators): Set<string> {
  const keys = argsArray.flatMap((args, index) =>
    fnArray[index] === OPS.setFont ? [String((args as unknown[])[0])] : [],
  );
  return new Set(keys);
}

function fontFacts(page: PDFPageProxy, key: string): PdfFont {
  const font = page.commonObjs.get(key) as { name: string; missingFile: boolean };
  return { name: font.name, isEmbedded: !font.missingFile, isSubset: /^[A-Z]{6}\+/.test(font.name) };
}

function hasInk(page: PDFPageProxy, key: string, fontChar: string): boolean {
  const id = `${key}_path_${fontChar}`;
  if (!page.commonObjs.has(id)) return false;
  const { path } = page.commonObjs.get(id) as { path: ArrayLike<number> };
  return path.length > 0;
}

async function readLinks(
  page: PDFPageProxy,
  document: PDFDocumentProxy,
  height: number,
): Promise<PdfPage['links']> {
  const annotations = (await page.getAnnotations()) as { subtype: string; dest?: unknown; rect: number[] }[];
  const links = annotations.filter((item) => item.subtype === 'Link' && item.dest);
  return Promise.all(
    links.map(async ({ dest, rect }) => ({ page: await pageOf(document, dest), y: height - rect[3]! })),
  );
}

type OutlineNode = { title: string; dest: unknown; items: OutlineNode[] };

async function readOutline(document: PDFDocumentProxy): Promise<PdfFacts['outline']> {
  const flatten = (nodes: OutlineNode[]): OutlineNode[] =>
    nodes.flatMap((node) => [node, ...flatten(node.items)]);
  const nodes = flatten(((await document.getOutline()) ?? []) as OutlineNode[]);
  return Promise.all(nodes.map(async ({ title, dest }) => ({ title, page: await pageOf(document, dest) })));
}

/** The 1-based page of a destination, 0 when it leads nowhere. */
async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const [target] = Array.isArray(dest) ? dest : [];
  return target ? (await document.getPageIndex(target)) + 1 : 0;
}
