import { isChinese } from './characters.ts';
import type { CleanRule, Edit } from './edits.ts';

const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

/** A reference after GB/T 7714, which asks for half-width marks: [1] …, or a document type [M] [J/OL]. */
const REFERENCE = /^\s*[[［]\d{1,3}[\]］]|\[[A-Z]{1,2}(?:\/OL)?\]/u;

/**
 * Half-width , ; : ! ? ( ) in a Chinese sentence become full-width (GB/T 15834). A mark between two digits or Latin
 * letters stays (4.8, 10:30, 1,000), and so do all marks of addresses and references; full stops are left alone, for 1. and 4.8.
 */
export const halfWidthPunctuation: CleanRule = {
  name: 'halfWidthPunctuation',
  edits: (text) => {
    if (REFERENCE.test(text)) return [];
    const kept = addressRanges(text);
    const edits: Edit[] = [];
    for (const [offset, char] of unitEntries(text)) {
      const after = FULL[char];
      if (after && isInChinese(text, offset) && !isInside(kept, offset))
        edits.push({ offset, before: char, after });
    }
    return [...edits, ...brackets(text, kept)].sort((a, b) => a.offset - b.offset);
  },
};

function* unitEntries(text: string): Generator<[number, string]> {
  for (let offset = 0; offset < text.length; offset++) yield [offset, text[offset]!];
}

function isInChinese(text: string, offset: number): boolean {
  return isChinese(neighbour(text, offset, -1)) || isChinese(neighbour(text, offset, 1));
}

// Brackets and quotes of the same half-width kind are looked through: 督查”,( is still Chinese.
function neighbour(text: string, offset: number, step: 1 | -1): string | undefined {
  let place = offset + step;
  while (/[ "')(,;:!?]/.test(text[place] ?? '')) place += step;
  const unit = text[place];
  if (unit === undefined) return undefined;
  const isLow = unit >= '\udc00' && unit <= '\udfff';
  return String.fromCodePoint(text.codePointAt(isLow ? place - 1 : place)!);
}

// A pair turns as a pair: when what is inside is Chinese, or what stands before it is.
function brackets(text: string, kept: readonly [number, number][]): Edit[] {
  const edits: Edit[] = [];
  const open: number[] = [];
  for (const [offset, char] of unitEntries(text)) {
    if (isInside(kept, offset)) continue;
    if (char === '(') open.push(offset);
    if (char !== ')') continue;
    const start = open.pop();
    if (start === undefined) {
      if (isChinese(neighbour(text, offset, -1))) edits.push({ offset, before: ')', after: '）' });
      continue;
    }
    const inside = text.slice(start + 1, offset);
    if (![...inside].some(isChinese) && !isChinese(neighbour(text, start, -1))) continue;
    edits.push({ offset: start, before: '(', after: '（' }, { offset, before: ')', after: '）' });
  }
  for (const start of open) {
    if (isChinese(neighbour(text, start, 1)) || isChinese(neighbour(text, start, -1)))
      edits.push({ offset: start, before: '(', after: '（' });
  }
  return edits;
}

function addressRanges(text: string): [number, number][] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[\w./?=&%#:+~-]+/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function isInside(ranges: readonly [number, number][], offset: number): boolean {
  return ranges.some(([from, to]) => offset >= from && offset < to);
}
