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
  const isCovered = coverage(book);
  return placed.pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'text'
        ? uncovered(item, isCovered).map((char) => missing({ char, text: item, page: page.number, snapshot }))
        : [],
    ),
  );
}

type IsCovered = (face: Face) => (codePoint: number) => boolean;

/** Asks the book once for each character of a face; rare ones are beyond the list and asked for every time. */
function coverage(book: Pick<FontBook, 'glyph'>): IsCovered {
  const faces = new Map<Face, Uint8Array>();
  return (face) => {
    const covered = faces.get(face) ?? new Uint8Array(0x10000);
    faces.set(face, covered);
    return (codePoint) => {
      if (covered[codePoint] === 1) return true;
      const isFound = book.glyph(face, codePoint) !== undefined;
      if (isFound) covered[codePoint] = 1;
      return isFound;
    };
  };
}

function uncovered({ text, face }: PlacedText, isCovered: IsCovered): string[] {
  const isFound = isCovered(face);
  const missing = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    if (!isFound(codePoint)) missing.add(String.fromCodePoint(codePoint));
    at += codePoint > 0xffff ? 2 : 1;
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
