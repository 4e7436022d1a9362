import type { PDFContext, PDFObject } from 'pdf-lib';
import { deflate } from '../font/deflate.ts';
import { PDFStream } from '../pdf-lib.ts';

/** Many small objects compress better together. */
const OBJECTS_PER_STREAM = 500;
/** Bytes of the fields of a cross-reference entry: kind, offset or stream, index. */
const WIDTHS = [1, 4, 2] as const;

/** Where an object is: at an offset of the file, or the n-th in an object stream. */
type Place = { kind: 1; offset: number } | { kind: 2; stream: number; index: number };

/** The file while it is written. */
type Output = { parts: Uint8Array[]; length: number; places: Map<number, Place> };

/**
 * Writes all objects of a document as a PDF file: streams as they are, all else in compressed object streams, and a
 * compressed cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Needs `trailerInfo.Root`. Adds nothing to the context
 * that a second call would not add again.
 */
export function writeFile(context: PDFContext): Uint8Array {
  const output: Output = { parts: [], length: 0, places: new Map() };
  append(output, Buffer.from(`${context.header}\n\n`, 'latin1'));
  const small: [number: number, object: PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
      object.updateDict();
      writeStream(output, ref.objectNumber, { dict: object.dict.toString(), data: object.getContents() });
    } else small.push([ref.objectNumber, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let at = 0; at < small.length; at += OBJECTS_PER_STREAM) {
    writeObjectStream(output, next++, small.slice(at, at + OBJECTS_PER_STREAM));
  }
  writeReferences(output, next, context);
  return joined(output);
}

/** Plain bytes: readers of PDF refuse a Node buffer. */
function joined({ parts, length }: Output): Uint8Array {
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function append(output: Output, bytes: Uint8Array): void {
  output.parts.push(bytes);
  output.length += bytes.length;
}

function writeStream(
  output: Output,
  number: number,
  { dict, data }: { dict: string; data: Uint8Array },
): void {
  output.places.set(number, { kind: 1, offset: output.length });
  append(output, Buffer.from(`${number} 0 obj\n${dict}\nstream\n`, 'latin1'));
  append(output, data);
  append(output, Buffer.from('\nendstream\nendobj\n\n', 'latin1'));
}

function writeObjectStream(output: Output, stream: number, objects: readonly [number, PDFObject][]): void {
  let head = '';
  let body = '';
  objects.forEach(([number, object], index) => {
    head += `${number} ${body.length} `;
    body += `${object.toString()}\n`;
    output.places.set(number, { kind: 2, stream, index });
  });
  const data = deflate(Buffer.from(head + body, 'latin1'));
  const entries = `/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}`;
  writeStream(output, stream, { dict: flateDict(entries, data), data });
}

function flateDict(entries: string, data: Uint8Array): string {
  return `<<\n${entries}\n/Filter /FlateDecode\n/Length ${data.length}\n>>`;
}

function writeReferences(output: Output, number: number, { trailerInfo }: PDFContext): void {
  const start = output.length;
  output.places.set(number, { kind: 1, offset: start });
  const data = deflate(referenceTable(output.places, number + 1));
  const trailer = (['Root', 'Info', 'ID'] as const).map((key) => {
    const value = trailerInfo[key];
    return value ? `/${key} ${value}\n` : '';
  });
  const entries = `/Type /XRef\n/Size ${number + 1}\n/W [ ${WIDTHS.join(' ')} ]\n${trailer.join('')}`;
  writeStream(output, number, { dict: flateDict(entries.trimEnd(), data), data });
  append(output, Buffer.from(`startxref\n${start}\n%%EOF`, 'latin1'));
}

/** One entry for each number below `size`; numbers without an object are free. */
function referenceTable(places: Output['places'], size: number): Buffer {
  const [one, four, two] = WIDTHS;
  const table = Buffer.alloc(size * (one + four + two));
  for (let number = 0; number < size; number++) {
    const at = number * (one + four + two);
    const place = places.get(number);
    table.writeUInt8(place?.kind ?? 0, at);
    if (place?.kind === 1) table.writeUInt32BE(place.offset, at + one);
    if (place?.kind === 2) {
      table.writeUInt32BE(place.stream, at + one);
      table.writeUInt16BE(place.index, at + one + four);
    }
  }
  return table;
}
