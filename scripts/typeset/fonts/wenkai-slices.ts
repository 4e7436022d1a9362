import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A slice of the font and the code points its style sheet names for it. */
type Slice = { path: string; ranges: readonly (readonly [first: number, last: number])[] };

const RULE = /src: url\('([^']+)'\)[\s\S]*?unicode-range: ([^;}]+)/g;

/**
 * Reads the style sheet of a web font cut by unicode range. Answers the file that holds a code point; `undefined`
 * when no slice names it.
 */
export function readSlices(styleSheet: string): (codePoint: number) => string | undefined {
  const slices = [...readFileSync(styleSheet, 'utf8').matchAll(RULE)].map(
    (match): Slice => ({ path: join(dirname(styleSheet), match[1]!), ranges: parseRanges(match[2]!) }),
  );
  const owners = new Map<number, string>();
  for (const { path, ranges } of slices) {
    for (const [first, last] of ranges) {
      for (let codePoint = first; codePoint <= last; codePoint++) owners.set(codePoint, path);
    }
  }
  return (codePoint) => owners.get(codePoint);
}

/** `U+4e00, U+4e07-4e09` → pairs of first and last. */
function parseRanges(text: string): [number, number][] {
  return [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map((match) => {
    const first = Number.parseInt(match[1]!, 16);
    return [first, match[2] ? Number.parseInt(match[2], 16) : first];
  });
}
