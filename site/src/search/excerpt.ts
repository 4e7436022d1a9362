import { foldCharacter } from './tokens.ts';

/** A piece of an excerpt; `hit` pieces are what was searched. */
export type ExcerptPiece = { text: string; hit: boolean };

/** Characters shown before the first hit, and in all. */
const LEAD = 24;
const LENGTH = 96;

type Range = [start: number, end: number];

/** Where a run of characters stands in a text, white space passed over, as UTF-16 ranges of that text. */
export function findRuns(text: string, run: string): Range[] {
  const places: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!);
    if (!/\s/u.test(char) || char === '\n') {
      const form = foldCharacter(char);
      for (let unit = 0; unit < form.length; unit += 1) places.push(at + unit);
      folded += form;
    }
    at += char.length;
  }
  const wanted = [...run]
    .filter((char) => !/\s/u.test(char))
    .map(foldCharacter)
    .join('');
  const ranges: Range[] = [];
  if (wanted === '') return ranges;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    ranges.push([places[at]!, places[at + wanted.length - 1]! + 1]);
  }
  return ranges;
}

/** A short piece of the text around its first hit, cut into hit and other pieces; the beginning when nothing hits. */
export function makeExcerpt(text: string, runs: readonly string[]): ExcerptPiece[] {
  const ranges = mergeRanges(runs.flatMap((run) => findRuns(text, run)));
  const start = Math.max(0, (ranges[0]?.[0] ?? 0) - LEAD);
  const end = Math.min(text.length, Math.max(start + LENGTH, ranges[0]?.[1] ?? 0));
  const pieces: ExcerptPiece[] = [];
  let at = start;
  for (const [from, to] of ranges.filter((range) => range[1] <= end)) {
    pieces.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, end), hit: false });
  if (start > 0) pieces.unshift({ text: '…', hit: false });
  if (end < text.length) pieces.push({ text: '…', hit: false });
  return pieces.filter((piece) => piece.text !== '');
}

function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
