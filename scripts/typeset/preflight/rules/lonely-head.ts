import { type LinePart, readingLines } from '../../../../content/model/index.ts';
import { type Finding, piecesByArticle, type Rule, type TextOnPage } from '../rule.ts';

/** Parts that flow down the columns in reading order; others may stand elsewhere on the page. */
const FLOWING = new Set<LinePart>([
  'paragraph',
  'crosshead',
  'dialogue',
  'listItem',
  'referencesTitle',
  'reference',
]);

/** 小标题 stands above the text it is of, not at the foot of a column. */
export const lonelyHead: Rule = {
  name: 'lonely-head',
  title: '小标题没有落在栏底',
  severity: 'warning',
  check: ({ pdf, snapshot }) =>
    [...piecesByArticle(pdf)].flatMap(([index, pieces]) => {
      const article = snapshot.articles[index];
      const parts = article ? readingLines(article).map(({ part }) => part) : [];
      return headsAtFeet(pieces, parts).map((head) => ({ ...head, article: article?.id }));
    }),
};

function headsAtFeet(pieces: readonly TextOnPage[], parts: readonly LinePart[]): Finding[] {
  const flowing = pieces.filter(({ line }) => FLOWING.has(parts[line!]!));
  return flowing.flatMap((piece, index): Finding[] => {
    const next = flowing[index + 1];
    if (parts[piece.line!] !== 'crosshead' || !next || next.line === piece.line) return [];
    const isBelow = next.page === piece.page && next.y > piece.y;
    return isBelow ? [] : [{ message: `“${piece.text}”落在栏底`, page: piece.page, at: piece }];
  });
}
