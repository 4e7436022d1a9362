import { inflateSync } from 'node:zlib';

/** What pdf.js does not tell: trim boxes by page in file order, and whether a page's operators set RGB colours. */
export type RawFacts = {
  trims: { width: number; height: number; left: number; top: number }[];
  hasRgb: boolean;
};

const STREAM = /<<((?:(?!stream)[\s\S]){0,600}?)>>\s*stream\r?\n/g;
const TRIM = /\/TrimBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/;
const MEDIA = /\/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/;
const RGB = /(?:^|\s)(?:[\d.]+\s+){3}(?:rg|RG)\s/;

/** Reads the compressed object and content streams of a file without a PDF library. */
export function readRaw(pdf: Uint8Array): RawFacts {
  const file = Buffer.from(pdf).toString('latin1');
  const streams = inflatedStreams(file);
  const objects = [file, ...streams.filter((text) => /^\s*\d+ \d+ /.test(text))].join('\n');
  return {
    trims: pageBoxes(objects),
    hasRgb: streams.some((text) => text.includes(' Tf ') && RGB.test(text)),
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
    return [{ width: x2 - x1, height: y2 - y1, left: x1 - media[0]!, top: media[3]! - y2 }];
  });
}
