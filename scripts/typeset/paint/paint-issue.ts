import { createHash } from 'node:crypto';
import type { PDFRef } from 'pdf-lib';
import type { Snapshot } from '../../../content/model/index.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { PlacedIssue, PlacedPage } from '../page/placed.ts';
import { pageContent } from './content/page-content.ts';
import { writeLinks } from './document/links.ts';
import { metadataOf, writeInfo, writeXmp } from './document/metadata.ts';
import { writeOutline } from './document/outline.ts';
import { standardOf, writeOutputIntents } from './document/output-intent.ts';
import { pageBoxes } from './document/page-boxes.ts';
import { pageLabels } from './document/page-labels.ts';
import { makeStructure, type Structure } from './document/structure.ts';
import { writeFile } from './document/write-file.ts';
import { type LinkOnPage, writeStructure } from './document/write-structure.ts';
import { makePdfFonts, type PdfFonts } from './font/pdf-font.ts';
import { flate, writeFont } from './font/write-font.ts';
import { NO_STORE, type PictureStore } from './image/picture-store.ts';
import { prepareImages } from './image/prepare-images.ts';
import type { PreparedImage } from './image/prepared-image.ts';
import { writeImage } from './image/write-image.ts';
import { PDFContext, PDFHeader, PDFHexString } from './pdf-lib.ts';
import { type Profile, sheetMarginOf } from './profile.ts';

/** Everything a PDF is made of. */
export type PaintInput = {
  placed: PlacedIssue;
  snapshot: Snapshot;
  book: FontBook;
  profile: Profile;
  /** Where pictures made ready are kept for the next time; nowhere when absent. */
  pictures?: PictureStore;
  /** The ICC profile of the press, from the printer. */
  icc?: PressProfile;
  /** Is told after every page how many of how many are painted. */
  onPage?: (painted: number, pages: number) => void;
  /** What the file is called, when it is not the whole issue. */
  documentTitle?: string;
};

/** An ICC profile as a file and its bytes. */
export type PressProfile = { path: string; bytes: Uint8Array };

/** A finished PDF and what is in it. */
export type Painted = { bytes: Uint8Array; pages: number; fonts: string[] };

/**
 * Paints a placed issue as a PDF. Equal input gives equal bytes, whatever the clock, the time zone and the language of
 * the machine. Every character must be covered by the fonts: ask `missingCharacters` before.
 */
export async function paintIssue(input: PaintInput): Promise<Painted> {
  const { placed, snapshot, book, profile } = input;
  const context = PDFContext.create();
  // PDF/X-4 is a kind of PDF 1.6.
  if (profile === 'press') context.header = PDFHeader.forVersion(1, 6);
  const images = await nameImages(input);
  const fonts = makePdfFonts();
  const structure = makeStructure();
  const articles = snapshot.articles.map((item) => item.id);
  const image = (file: string) => images.get(file)!;
  const tools = { profile, book, fonts, structure, articles, image };
  const contents = placed.pages.map((page, index) => {
    const content = pageContent(page, tools);
    input.onPage?.(index + 1, placed.pages.length);
    return content;
  });
  const refs = placed.pages.map(() => context.nextRef());
  const written = writePages({ context, input, contents, refs, images, fonts });
  writeCatalog({ context, input, contents, refs, structure, ...written });
  return {
    bytes: writeFile(context),
    pages: placed.pages.length,
    fonts: fonts.all().map((font) => font.typeface.name),
  };
}

type NamedImage = PreparedImage & { name: string };

async function nameImages(input: PaintInput): Promise<Map<string, NamedImage>> {
  const { placed, snapshot, profile, pictures: store = NO_STORE, icc } = input;
  const files = [...new Set(placed.pages.flatMap(imagesOn))];
  const bytesOf = (file: string): Uint8Array => {
    const bytes = snapshot.images.get(file);
    if (!bytes) throw new Error(`the snapshot has no picture ${file}`);
    return bytes;
  };
  const prepared = await prepareImages(files, { placed, bytesOf, profile, store, icc });
  return new Map(files.map((file, index) => [file, { ...prepared.get(file)!, name: `Im${index + 1}` }]));
}

/** SHA-256 over all that decides what is seen: the snapshot, the profile and every page. */
function contentId({ snapshot, profile }: PaintInput, contents: readonly Buffer[]): string {
  const hash = createHash('sha256').update(`${snapshot.manifest.hash}\n${profile}\n`);
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

type Pages = {
  context: PDFContext;
  input: PaintInput;
  contents: readonly Buffer[];
  refs: readonly PDFRef[];
  images: ReadonlyMap<string, NamedImage>;
  fonts: PdfFonts;
};

function writePages({ context, input, contents, refs, images, fonts }: Pages): WrittenPages {
  const { pages } = input.placed;
  const imageRefs = new Map([...images].map(([file, image]) => [file, writeImage(context, image)]));
  const fontRefs = fonts.all().map((font) => [font.name, writeFont(context, font)] as const);
  const fontDict = context.register(context.obj(Object.fromEntries(fontRefs)));
  const tree = context.nextRef();
  const links: LinkOnPage[] = [];
  pages.forEach((page, index) => {
    const used = imagesOn(page).map((file) => [images.get(file)!.name, imageRefs.get(file)!] as const);
    const annotations =
      input.profile === 'screen'
        ? writeLinks(context, page, { refs, firstKey: refs.length + links.length })
        : [];
    links.push(...annotations.map((ref) => ({ ref, page: refs[index]! })));
    const entries = {
      Type: 'Page',
      Parent: tree,
      ...pageBoxes(page, input.profile),
      Resources: { Font: fontDict, XObject: Object.fromEntries(used) },
      Contents: flate(context, contents[index]!),
      StructParents: index,
      Tabs: 'S',
      ...(annotations.length > 0 ? { Annots: annotations } : {}),
    };
    context.assign(refs[index]!, context.obj(entries));
  });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: [...refs], Count: refs.length }));
  return { tree, links };
}

/** The page tree, and the links of all pages for the logical structure. */
type WrittenPages = { tree: PDFRef; links: LinkOnPage[] };

type Catalog = WrittenPages &
  Pick<Pages, 'context' | 'input' | 'contents' | 'refs'> & {
    structure: Structure;
  };

function writeCatalog({ context, input, contents, refs, structure, tree, links }: Catalog): void {
  const { placed, snapshot, profile } = input;
  const id = contentId(input, contents);
  const icc = input.icc?.bytes;
  const standard = standardOf(profile, icc);
  const metadata = metadataOf(snapshot.issue, { id, standard, title: input.documentTitle });
  const intents = writeOutputIntents(context, { profile, icc });
  const margin = sheetMarginOf(profile);
  const targets = placed.pages.map((page, index) => ({ ref: refs[index]!, height: page.height, margin }));
  const outline = writeOutline(context, placed.outline, targets);
  const catalog = {
    Type: 'Catalog',
    Pages: tree,
    Lang: PDFHexString.of(Buffer.from('zh-CN').toString('hex')),
    Metadata: writeXmp(context, metadata),
    MarkInfo: { Marked: true },
    StructTreeRoot: writeStructure({ context, structure, pages: refs, articles: snapshot.articles, links }),
    PageLabels: pageLabels(placed.pages),
    ViewerPreferences: { DisplayDocTitle: true },
    ...(intents.length > 0 ? { OutputIntents: intents } : {}),
    ...(outline ? { Outlines: outline, PageMode: 'UseOutlines' } : {}),
  };
  const fileId = PDFHexString.of(id.slice(0, 32));
  context.trailerInfo.Root = context.register(context.obj(catalog));
  context.trailerInfo.Info = writeInfo(context, metadata);
  context.trailerInfo.ID = context.obj([fileId, fileId]);
}

function imagesOn(page: PlacedPage): string[] {
  return [...new Set(page.items.flatMap((item) => (item.kind === 'image' ? [item.file] : [])))];
}
