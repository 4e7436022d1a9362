import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RULE = /src: url\('([^']+)'\)[\s\S]*?unicode-range: ([^;}]+)/g;

/** Ranges of code points, each with the number of its slice. */
type Ranges = { first: number[]; last: number[]; slice: number[] };

/**
 * Reads the style sheet of a web font cut by unicode range. Answers the file that holds a code point; `undefined`
 * when no slice names it.
 */
export function readSlices(styleSheet: string): (codePoint: number) => string | undefined {
  const rules = [...readFileSync(styleSheet, 'latin1').matchAll(RULE)];
  const files = rules.map((rule) => join(dirname(styleSheet), rule[1]!));
  const ranges: Ranges = { first: [], last: [], slice: [] };
  rules.forEach((rule, slice) => {
    for (const range of rule[2]!.split(',')) addRange(ranges, range, slice);
  });
  // An issue asks for some hundred characters: looking through all ranges is less work than putting them in order.
  return (codePoint) => files[ranges.slice[rangeOf(ranges, codePoint)] ?? -1];
}

/** `U+4e07-4e09`, or one code point. */
function addRange({ first, last, slice }: Ranges, range: string, number: number): void {
  const start = Number.parseInt(range.slice(range.indexOf('+') + 1), 16);
  const dash = range.indexOf('-');
  first.push(start);
  last.push(dash < 0 ? start : Number.parseInt(range.slice(dash + 1), 16));
  slice.push(number);
}

function rangeOf({ first, last }: Ranges, codePoint: number): number {
  for (let index = 0; index < first.length; index++) {
    if (codePoint >= first[index]! && codePoint <= last[index]!) return index;
  }
  return -1;
}
