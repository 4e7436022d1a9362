import { inflateSync } from 'node:zlib';
import type { PdfFacts } from './facts.ts';
import { isProfile, type StandardFacts, standardFacts } from './raw-standards.ts';
import { type UnicodeMaps, unicodeMaps } from './unicode-maps.ts';

/** What pdf.js does not tell: boxes by page in file order, colours, standards, structure and what is active. */
export type RawFacts = Pick<
  PdfFacts,
  'hasMixedBlack' | 'hasRgb' | 'standards' | 'structure' | 'active' | 'hasIdentifier'
> & {
  file: StandardFacts;
  unicode: UnicodeMaps;
  trims: { width: number; height: number; left: number; top: number; bleed: number }[];
};

const STREAM = /<<((?:(?!stream)[\s\S]){0,600}?)>>\s*stream\r?\n/g;
const DATA = /\bstream\r?\n[\s\S]*?endstream/g;
const TRIM = /\/TrimBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/;
const MEDIA = /\/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/;
const BLEED = /\/BleedBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/;
/** A picture in RGB, or of a palette of it. */
const RGB_PICTURE = /\/ColorSpace\s*(?:\[\s*\/Indexed\s*)?\/DeviceRGB\b/;
const RGB = /(?:^|\s)(?:[\d.]+\s+){3}(?:rg|RG)\s/;

/** Reads the compressed object and content streams of a file without a PDF library. */
export function readRaw(pdf: Uint8Array): RawFacts {
  const file = Buffer.from(pdf).toString('latin1');
  const streams = inflatedStreams(file);
  // Without the bytes of streams: a picture may hold any word by chance.
  const heads = file.replace(DATA, 'stream');
  const objects = [heads, ...streams.filter((text) => /^\s*\d+ \d+ /.test(text))].join('\n');
  return {
    file: standardFacts(objects, streams),
    unicode: unicodeMaps(file, objects),
    trims: pageBoxes(objects),
    standards: { ...claimsIn(file), intents: intentsIn(objects) },
    structure: structureIn(objects),
    active: ACTIVE.filter((name) => new RegExp(`/${name}\\b`).test(objects)),
    hasIdentifier: /\/ID\s*\[/.test(objects),
    hasMixedBlack: streams.some((text) => !isProfile(text) && hasMixedBlack(text)),
    hasRgb: RGB_PICTURE.test(heads) || streams.some((text) => !isProfile(text) && RGB.test(text)),
  };
}

const CMYK = /(?:^|\s)([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+[kK]\s/g;
/** As much black as this is meant to be black. */
const BLACK = 0.85;

function hasMixedBlack(content: string): boolean {
  return [...content.matchAll(CMYK)].some(([, ...inks]) => {
    const [c, m, y, k] = inks.map(Number) as [number, number, number, number];
    // All inks in full is the colour of marks outside the page.
    return k >= BLACK && c + m + y > 0 && c + m + y + k < 4;
  });
}

/** Names of actions and files that a document for reading has no use for. */
const ACTIVE = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'RichMedia',
  'Sound',
  'Movie',
  'AA',
  'OpenAction',
];

/** What the XMP packet, which is never compressed, says of standards. */
function claimsIn(file: string): Omit<RawFacts['standards'], 'intents'> {
  const part = /<pdfaid:part>(\d)</.exec(file)?.[1];
  const conformance = /<pdfaid:conformance>(\w)</.exec(file)?.[1];
  return {
    pdfA: part && conformance ? part + conformance : undefined,
    pdfX: /<pdfxid:GTS_PDFXVersion>([^<]+)</.exec(file)?.[1],
  };
}

/** The catalog must name them: what nothing points to is not seen. */
function intentsIn(objects: string): string[] {
  if (!/\/OutputIntents\b/.test(objects)) return [];
  return [...objects.matchAll(/\/S\s*\/(GTS_PDF\w+)/g)].map((match) => match[1]!);
}

function structureIn(objects: string): RawFacts['structure'] {
  if (!/\/StructTreeRoot\s+\d+\s+\d+\s+R/.test(objects) || !/\/Marked\s+true/.test(objects)) return undefined;
  const elements = [...objects.matchAll(/\/Type\s*\/StructElem[\s\S]*?(?=\/Type\s*\/StructElem|$)/g)];
  const named = (role: string) => elements.filter(([text]) => new RegExp(`/S\\s*/${role}\\b`).test(text));
  return {
    articles: named('Art').length,
    figuresWithoutWords: named('Figure').filter(([text]) => !/\/Alt\s*[<(](?!FEFF>|[>)])/.test(text)).length,
  };
}

function inflatedStreams(file: string): string[] {
  const found: string[] = [];
  for (const match of file.matchAll(STREAM)) {
    const length = /\/Length (\d+)/.exec(match[1]!);
    const isText = match[1]!.includes('/FlateDecode') && !/\/(?:Subtype|Length1)/.test(match[1]!);
    if (!length || !isText) continue;
    const start = match.index + match[0].length;
    found.push(
      inflateSync(Buffer.from(file.slice(start, start + Number(length[1])), 'latin1')).toString('latin1'),
    );
  }
  return found;
}

function pageBoxes(objects: string): RawFacts['trims'] {
  return [...objects.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?(?=\/Type\s*\/Page\b|$)/g)].flatMap((match) => {
    const trim = TRIM.exec(match[0])?.slice(1).map(Number);
    const media = MEDIA.exec(match[0])?.slice(1).map(Number);
    if (!trim || !media) return [];
    const [x1, y1, x2, y2] = trim as [number, number, number, number];
    const bleed = BLEED.exec(match[0])?.slice(1).map(Number) ?? trim;
    // What lies beyond the sheet is not there.
    const beyond = [bleed, media].flatMap((box) => [x1 - box[0]!, y1 - box[1]!, box[2]! - x2, box[3]! - y2]);
    const place = { left: x1 - media[0]!, top: media[3]! - y2, bleed: Math.min(...beyond) };
    return [{ width: x2 - x1, height: y2 - y1, ...place }];
  });
}
