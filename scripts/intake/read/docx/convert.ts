import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Change, Doubt, Dropped, Look, Piece, Revision, RevisionChoice } from '../../draft.ts';
import type { MammothNode } from './mammoth-node.ts';
import { type Prepared, prepareDocument } from './prepare.ts';
import { type InlineContext, readParts } from './read-inlines.ts';
import { readLook } from './read-look.ts';
import { readStyleLooks } from './read-style-looks.ts';
import { readTable } from './read-table.ts';
import { storeImage, type WireImage } from './store-image.ts';
import type { WireDocument } from './wire.ts';
import { attribute, elementsOf, wordText } from './xml-text.ts';

/**
 * Bytes of a .docx → paragraphs, tables and pictures in order, with everything that was left out; of tracked changes
 * the side that is chosen. Runs in the throw-away child process; throws whatever a broken file makes its libraries throw.
 */
export async function convertDocx(
  bytes: Uint8Array,
  choice: RevisionChoice = 'accepted',
): Promise<WireDocument> {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const original = await text('word/document.xml');
  const styles = await text('word/styles.xml');
  const prepared = prepareDocument(original, {
    numbering: await text('word/numbering.xml'),
    styles,
    choice,
  });
  zip.file('word/document.xml', prepared.xml);
  const parts = [prepared, ...(await prepareNotes(zip, choice))];
  const outside = await outsideText(zip);
  const root = await readTree(await zip.generateAsync({ type: 'nodebuffer' }));
  const state: State = { pieces: [], images: new Map(), dropped: [], doubts: [], at: 0, pageBefore: false };
  await readBlocks(root.children ?? [], state, contextOf(root, state), readStyleLooks(styles));
  const taken = parts.flatMap((part) => part.taken);
  const revisions = parts.flatMap((part) => part.revisions);
  return {
    pieces: state.pieces,
    images: [...state.images],
    dropped: [...taken.map((item) => ({ at: 0, ...item })), ...outside, ...state.dropped],
    changes: preparedChanges(prepared),
    doubts: [
      ...(choice === 'accepted' ? acceptedDoubts(revisions) : []),
      ...parts.flatMap((part) => part.doubts),
      ...state.doubts,
    ],
    notes: await comments(zip, original),
    revisions,
    revisionChoice: choice,
    source: [
      ...parts.map((part) => part.text),
      ...taken.map((item) => item.text),
      ...outside.map((item) => item.text),
    ].join('\n'),
  };
}

type State = {
  pieces: Piece[];
  images: Map<string, WireImage>;
  dropped: Dropped[];
  doubts: Doubt[];
  at: number;
  pageBefore: boolean;
};

// The tree is caught on its way to HTML; the HTML itself is not used.
async function readTree(buffer: Buffer): Promise<MammothNode> {
  let root: MammothNode | undefined;
  const transformDocument = (element: MammothNode) => {
    root = element;
    return { ...element, children: [] };
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument, externalFileAccess: false });
  if (!root) throw new Error('the document has no body');
  return root;
}

function contextOf(root: MammothNode, state: State): InlineContext {
  return {
    notes: root.notes ?? { resolve: () => null },
    onDroppedLink: (href) =>
      state.doubts.push({
        code: 'linkDropped',
        at: state.at,
        message: `链接地址不安全，只保留文字：${href.slice(0, 80)}。`,
      }),
  };
}

async function readBlocks(
  nodes: readonly MammothNode[],
  state: State,
  context: InlineContext,
  styles: ReadonlyMap<string, Look>,
): Promise<void> {
  for (const node of nodes) {
    state.at += 1;
    if (node.type === 'paragraph') await readParagraph(node, state, context, styles);
    else if (node.type === 'table') {
      const read = readTable(node, context);
      if (read) state.pieces.push({ type: 'table', at: state.at, table: read.table });
      for (const image of read?.images ?? []) await readImage(image, state);
    } else await readBlocks(node.children ?? [], state, context, styles);
  }
}

async function readParagraph(
  node: MammothNode,
  state: State,
  context: InlineContext,
  styles: ReadonlyMap<string, Look>,
): Promise<void> {
  const look = readLook(node, styles);
  for (const part of readParts(node, context)) {
    if (part.type === 'pageBreak') state.pageBefore = true;
    else if (part.type === 'image') await readImage(part.node, state);
    else {
      const { pageBefore } = state;
      state.pieces.push({
        type: 'text',
        at: state.at,
        content: part.content,
        look: pageBefore ? { ...look, pageBefore } : look,
      });
      state.pageBefore = false;
    }
  }
}

async function readImage(node: MammothNode, state: State): Promise<void> {
  try {
    const image = await storeImage(await node.readAsBuffer!());
    state.images.set(image.sha256, image);
    const alt = node.altText?.trim();
    state.pieces.push({ type: 'image', at: state.at, key: image.sha256, ...(alt ? { alt } : {}) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    state.doubts.push({ code: 'imageDropped', at: state.at, message: imageTrouble(node.contentType) });
  }
}

function imageTrouble(type = ''): string {
  const isMetafile = /emf|wmf/i.test(type);
  const what = isMetafile
    ? '是 EMF／WMF 矢量图，网页和印刷都不能直接用'
    : `（${type || '类型不明'}）读不出或已损坏`;
  const how = isMetafile ? '请在 Word 里右键“另存为图片”（PNG），或向作者要原图' : '请向作者另要 JPG 或 PNG';
  return `这里有一张图片${what}，没有收入；${how}。`;
}

function preparedChanges(prepared: Prepared): Change[] {
  return prepared.numbers.map((number) => ({
    rule: 'automaticNumber',
    at: 0,
    offset: 0,
    before: '',
    after: number,
  }));
}

function acceptedDoubts(revisions: readonly Revision[]): Doubt[] {
  return revisions
    .filter(({ kind }) => kind === 'inserted' || kind === 'movedTo')
    .map(({ text, by }) => ({
      code: 'insertionAccepted',
      message: `修订中插入的文字已接受${by ? `（${by}）` : ''}：${text}`,
    }));
}

// Notes have tracked and hidden text of their own. Those that are only the separator lines of Word hold no text.
async function prepareNotes(zip: JSZip, choice: RevisionChoice): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const path of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const xml = await zip.file(path)?.async('string');
    if (xml === undefined) continue;
    const part = prepareDocument(xml, { choice });
    zip.file(path, part.xml);
    prepared.push(part);
  }
  return prepared;
}

async function outsideText(zip: JSZip): Promise<Dropped[]> {
  const files = zip.file(/^word\/(?:header|footer)\d*\.xml$/);
  const texts = await Promise.all(files.map(async (file) => wordText(await file.async('string'))));
  return texts.filter((text) => text.trim() !== '').map((text) => ({ at: 0, text, why: '页眉或页脚' }));
}

/** Characters shown of what a comment is about. */
const ABOUT = 20;

async function comments(zip: JSZip, document: string): Promise<string[]> {
  const xml = (await zip.file('word/comments.xml')?.async('string')) ?? '';
  return elementsOf(xml, 'w:comment').map(({ attributes, inner }) => {
    const by = attribute(attributes, 'w:author');
    const about = [...commented(document, attribute(attributes, 'w:id') ?? '')];
    const shown = about.length > ABOUT ? `${about.slice(0, ABOUT).join('')}…` : about.join('');
    return `${by ? `${by}：` : ''}${wordText(inner)}${shown ? `〔批在“${shown}”〕` : ''}`;
  });
}

// The text between the marks of a comment; empty for one that marks a place only.
function commented(document: string, id: string): string {
  const start = document.search(new RegExp(`<w:commentRangeStart\\s[^>]*w:id="${Number(id)}"`));
  const stop = document.search(new RegExp(`<w:commentRangeEnd\\s[^>]*w:id="${Number(id)}"`));
  return start < 0 || stop < start ? '' : wordText(document.slice(start, stop));
}
