import { inflateSync } from 'node:zlib';

/** Codes of every font that a reader can turn back into text, by the font's name in the file. */
export type UnicodeMaps = ReadonlyMap<string, ReadonlySet<number>>;

/** Reads the ToUnicode maps of composite fonts. `file` is the file and `objects` all its objects, as Latin-1. */
export function unicodeMaps(file: string, objects: string): UnicodeMaps {
  const fonts = [...objects.matchAll(/\/Subtype\s*\/Type0\b[\s\S]{0,400}?\/ToUnicode\s+(\d+)\s+0\s+R/g)];
  return new Map(
    fonts.map(([dict, number]) => [
      /\/BaseFont\s*\/([^\s/]+)/.exec(dict)?.[1] ?? '',
      codesIn(streamOf(file, number!)),
    ]),
  );
}

function streamOf(file: string, number: string): string {
  const head = new RegExp(
    `(?:^|\\s)${number} 0 obj\\s*<<[\\s\\S]{0,400}?/Length (\\d+)[\\s\\S]{0,400}?stream\\r?\\n`,
  );
  const found = head.exec(file);
  if (!found) return '';
  const start = found.index + found[0].length;
  return inflateSync(Buffer.from(file.slice(start, start + Number(found[1])), 'latin1')).toString('latin1');
}

/** Codes with a text: `<0003> <6C5F>`. */
function codesIn(map: string): Set<number> {
  return new Set(
    [...map.matchAll(/<([\dA-F]{4})>\s*<[\dA-F]{4,}>/gi)].map(([, code]) => Number.parseInt(code!, 16)),
  );
}
