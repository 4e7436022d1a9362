import { readingLines } from '../../../../content/model/index.ts';
import { type Finding, piecesByArticle, type Rule, type TextOnPage } from '../rule.ts';

/** 孤行: the last line of a paragraph does not stand alone at the head of a column. */
export const widowLine: Rule = {
  name: 'widow-line',
  title: '段末一行没有单独落在栏首',
  severity: 'warning',
  check: ({ pdf, snapshot }) =>
    [...piecesByArticle(pdf)].flatMap(([index, pieces]) => {
      const article = snapshot.articles[index];
      const parts = article ? readingLines(article).map(({ part }) => part) : [];
      const lines = Map.groupBy(pieces, ({ line }) => line!);
      return [...lines].flatMap(([line, own]): Finding[] => {
        const [before, last] = rowsOf(own).slice(-2);
        if (parts[line] !== 'paragraph' || !before || !last || !isNewColumn(before, last)) return [];
        const message = `“${last.text}”单独落在栏首`;
        return [{ message, page: last.page, article: article?.id, at: last }];
      });
    }),
};

/** The first piece of every line of type. */
function rowsOf(pieces: readonly TextOnPage[]): TextOnPage[] {
  return pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    if (!before || before.page !== piece.page) return true;
    // A raised or lowered piece is on the line of its neighbour.
    return Math.abs(piece.y - before.y) > 0.7 * Math.max(piece.size, before.size);
  });
}

function isNewColumn(before: TextOnPage, last: TextOnPage): boolean {
  return last.page !== before.page || last.y < before.y;
}
