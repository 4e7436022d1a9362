import { type Article, readingLines } from '../../../../content/model/index.ts';
import { type Finding, pieceAt, piecesByArticle, type Rule, type TextOnPage } from '../rule.ts';

/** The text of every article in the PDF is that of the snapshot, code point for code point, line by line. */
export const articleText: Rule = {
  name: 'article-text',
  title: '每篇文章的文字与定稿逐字一致',
  severity: 'hard',
  check({ pdf, snapshot }) {
    const pieces = piecesByArticle(pdf);
    return snapshot.articles.flatMap((article, index) => compareArticle(article, pieces.get(index) ?? []));
  },
};

/** What is drawn of a reading line. */
type Drawn = { text: string; pieces: TextOnPage[] };

function compareArticle(article: Article, pieces: readonly TextOnPage[]): Finding[] {
  const drawn = new Map<number, Drawn>();
  for (const piece of pieces) {
    const known = drawn.get(piece.line!) ?? { text: '', pieces: [] };
    known.text += piece.text;
    known.pieces.push(piece);
    drawn.set(piece.line!, known);
  }
  // A forced line end is a place, not a character: it is not drawn.
  const wanted = readingLines(article).map((line) => line.text.replaceAll('\n', ''));
  const differences = wanted.flatMap((text, line) => compareLine(article, text, drawn.get(line)));
  const extra = [...drawn.keys()].filter((line) => line >= wanted.length);
  return [
    ...differences,
    ...extra.map((line) => ({
      message: `《${article.title}》多出一行定稿没有的文字：“${drawn.get(line)!.text}”`,
      page: drawn.get(line)!.pieces[0]!.page,
      article: article.id,
    })),
  ];
}

function compareLine(article: Article, wanted: string, found: Drawn | undefined): Finding[] {
  if (found?.text === wanted) return [];
  if (!found) return [{ message: `《${article.title}》缺少“${excerpt(wanted, 0)}”`, article: article.id }];
  const at = firstDifference(wanted, found.text);
  const message = `《${article.title}》排出的是“${excerpt(found.text, at)}”，定稿是“${excerpt(wanted, at)}”`;
  const piece = pieceAt(found.pieces, at)!;
  return [{ message, page: piece.page, article: article.id, at: piece }];
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function excerpt(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 6), at + 14)).join('');
}
