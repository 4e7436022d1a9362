import { type LinePart, readingLines } from '../../../../content/model/index.ts';
import type { PdfPage } from '../read/facts.ts';
import { type Finding, piecesByArticle, type Rule, type TextOnPage } from '../rule.ts';

/** Letters and figures: what can stand alone on a line. */
const VISIBLE = /[\p{L}\p{N}]/u;
/** Parts so narrow that a single character on a line is no fault. */
const NARROW = new Set<LinePart>(['tableCell', 'caption', 'credit', 'attribution', 'tableCaption']);

/** 孤字: no paragraph and no head ends with a single character on its last line. */
export const lonelyCharacter: Rule = {
  name: 'lonely-character',
  title: '段末、题末没有单独一个字占一行',
  severity: 'warning',
  check({ pdf, snapshot }) {
    return [...piecesByArticle(pdf)].flatMap(([index, pieces]) => {
      const article = snapshot.articles[index];
      const parts = article ? readingLines(article).map(({ part }) => part) : [];
      return [...byLine(pieces)].flatMap(([line, own]): Finding[] => {
        const last = own.at(-1)!;
        const row = own.filter((piece) => isOnLineOf(last, piece));
        const isAlone = row.length < own.length && lettersOf(row) === 1 && !NARROW.has(parts[line]!);
        if (!isAlone) return [];
        const text = row.map((piece) => piece.text).join('');
        return [{ message: `“${text}”单独占一行`, page: last.page, article: article?.id, at: last }];
      });
    });
  },
};

/** A raised footnote call is on the line. */
function isOnLineOf(last: TextOnPage, piece: TextOnPage): boolean {
  const size = Math.max(last.size, piece.size);
  return piece.page === last.page && Math.abs(piece.y - last.y) < 0.7 * size;
}

function lettersOf(row: readonly TextOnPage[]): number {
  return row.flatMap(({ text }) => Array.from(text)).filter((char) => VISIBLE.test(char)).length;
}

function byLine(pieces: readonly TextOnPage[]): Map<number, TextOnPage[]> {
  const lines = new Map<number, TextOnPage[]>();
  for (const piece of pieces) {
    const own = lines.get(piece.line!) ?? [];
    own.push(piece);
    lines.set(piece.line!, own);
  }
  return lines;
}

/**
 * What two pieces of type may share, in em of the lower one: the air of two marks that stand beside each other, and a
 * little of their heights. More is a collision.
 */
const MOST_SHARED = { width: 1.1, height: 0.3 };

/** No line of type is printed over another. */
export const textOverlap: Rule = {
  name: 'text-overlap',
  title: '文字没有互相压住',
  severity: 'hard',
  check: ({ pdf }) => pdf.pages.flatMap(collisions),
};

/** Lines are compared with those that follow within an em: sorted by their height. What marks a proof lies below all. */
function collisions(page: PdfPage): Finding[] {
  const texts = page.texts.filter(
    ({ tag, text, width }) => tag !== 'Proof' && VISIBLE.test(text) && width > 0,
  );
  const sorted = texts.toSorted((a, b) => a.y - b.y);
  return sorted.flatMap((text, index) => {
    for (let at = index + 1; at < sorted.length && sorted[at]!.y - text.y < sorted[at]!.size; at++) {
      if (!collides(text, sorted[at]!)) continue;
      const message = `“${text.text}”与“${sorted[at]!.text}”压在一起`;
      return [{ message, page: page.number, at: { ...text, page: page.number } }];
    }
    return [];
  });
}

function collides(above: PdfPage['texts'][number], below: PdfPage['texts'][number]): boolean {
  const width = Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x);
  const height = above.y + 0.1 * above.size - (below.y - 0.8 * below.size);
  return width > MOST_SHARED.width * below.size && height > MOST_SHARED.height * below.size;
}

/** A page of text that ends above this share of the trimmed page has a hole below it. */
const LEAST_FILLED = 0.6;

/** A page with article text is filled: what stays white is worth a filler 补白. */
export const whiteFoot: Rule = {
  name: 'white-foot',
  title: '正文各面下端没有大块空白',
  severity: 'warning',
  check: ({ pdf }) =>
    pdf.pages.flatMap((page): Finding[] => {
      if (!page.texts.some(({ article }) => article !== undefined)) return [];
      const ink = page.texts.filter(({ tag }) => tag !== 'Folio').map(({ y }) => y);
      const foot = Math.max(...ink, ...page.images.map(({ y, height }) => y + height));
      if (foot >= LEAST_FILLED * page.height) return [];
      const share = Math.round((1 - foot / page.height) * 100);
      return [{ message: `下端 ${share}% 是空白，可以加补白`, page: page.number }];
    }),
};
