import { type Problem, readingLines, type Snapshot } from '../../../content/model/index.ts';
import type { PlacedText } from '../flow/piece.ts';
import type { PlacedIssue } from '../page/placed.ts';
import type { Face } from '../text/measure.ts';
import type { FontBook } from './font-book.ts';

/** How many characters of the line are quoted before and after the one that is missing. */
const AROUND = 8;

/**
 * The characters of a placed issue that no font can draw, one problem for each place, in page order. Empty when all can
 * be drawn. Nothing may be painted before this is empty.
 */
export function missingCharacters(
  placed: PlacedIssue,
  snapshot: Snapshot,
  book: Pick<FontBook, 'glyph'>,
): Problem[] {
  const coverage: Coverage = { book, covered: new Map() };
  const problems: Problem[] = [];
  for (const page of placed.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      for (const char of uncovered(item, coverage)) {
        problems.push(missing({ char, text: item, page: page.number, snapshot }));
      }
    }
  }
  return problems;
}

/** What a book has: `covered` is 1 at the UTF-16 units of a face that are known to be drawn. */
type Coverage = { book: Pick<FontBook, 'glyph'>; covered: Map<Face, Uint8Array> };

function coveredOf({ covered }: Coverage, face: Face): Uint8Array {
  const known = covered.get(face) ?? new Uint8Array(0x10000);
  covered.set(face, known);
  return known;
}

const NONE: readonly string[] = [];

/** Most characters of an issue are looked at here and nothing more: they were there before. */
function uncovered(item: PlacedText, coverage: Coverage): readonly string[] {
  const { text, face } = item;
  const covered = coveredOf(coverage, face);
  for (let at = 0; at < text.length; at++) {
    if (covered[text.charCodeAt(at)] !== 1) return askFor(item, coverage);
  }
  return NONE;
}

/** Asks the book for each character; surrogates never stand in the list, so that rare characters are asked for each time. */
function askFor({ text, face }: PlacedText, coverage: Coverage): string[] {
  const covered = coveredOf(coverage, face);
  const missing = new Set<string>();
  for (const char of text) {
    const codePoint = char.codePointAt(0)!;
    if (coverage.book.glyph(face, codePoint) === undefined) missing.add(char);
    else if (codePoint <= 0xffff) covered[codePoint] = 1;
  }
  return [...missing];
}

type Place = { char: string; text: PlacedText; page: number; snapshot: Snapshot };

function missing({ char, text, page, snapshot }: Place): Problem {
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'CharacterNotCovered',
    title: '有字库里没有的字',
    message: `${placeOf(text, page, snapshot)}的“${excerpt(text.text, char)}”里，字符“${char}”（U+${code}）没有字体可用，未排版。`,
    hint: '请改用规范汉字或通用符号，或者把这个字做成图片；改后重新排版。',
    ...(text.origin ? { path: `${text.origin.article}#${text.origin.line}` } : {}),
  };
}

function placeOf({ origin }: PlacedText, page: number, snapshot: Snapshot): string {
  const article = snapshot.articles.find((item) => item.id === origin?.article);
  if (!article || !origin) return `第${page}面`;
  const block = readingLines(article)[origin.line]?.block;
  return `《${article.title}》${block === undefined ? '文前或文末' : `正文第${block + 1}段`}`;
}

function excerpt(text: string, char: string): string {
  const chars = Array.from(text);
  const at = chars.indexOf(char);
  return chars.slice(Math.max(0, at - AROUND), at + AROUND + 1).join('');
}
