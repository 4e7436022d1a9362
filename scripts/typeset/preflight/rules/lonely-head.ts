import { type LinePart, readingLines } from '../../../../content/model/index.ts';
import { type Finding, type PreflightInput, piecesByArticle, type Rule, type TextOnPage } from '../rule.ts';

/** 小标题 stands above the text, table or picture it is of, not at the foot of a column. */
export const lonelyHead: Rule = {
  name: 'lonely-head',
  title: '小标题没有落在栏底',
  severity: 'warning',
  check: (input) =>
    [...piecesByArticle(input.pdf)].flatMap(([index, pieces]) => {
      const article = input.snapshot.articles[index];
      const parts = article ? readingLines(article).map(({ part }) => part) : [];
      return headsAtFeet(input, pieces, parts).map((head) => ({ ...head, article: article?.id }));
    }),
};

function headsAtFeet(
  { pdf }: PreflightInput,
  pieces: readonly TextOnPage[],
  parts: readonly LinePart[],
): Finding[] {
  const inColumn = pieces.filter(({ line }) => parts[line!] !== 'footnote');
  const lastLine = pieces.at(-1)?.line;
  return pieces.flatMap((head): Finding[] => {
    if (parts[head.line!] !== 'crosshead' || head.line === lastLine) return [];
    const images = pdf.pages[head.page - 1]!.images;
    const texts = inColumn.filter(({ page }) => page === head.page);
    if ([...images, ...texts].some((mark) => isBelow(head, mark))) return [];
    return [{ message: `“${head.text}”落在栏底`, page: head.page, at: head }];
  });
}

type Mark = { x: number; y: number; width: number };

/** Below and over or under it, as what stands in the same column does. */
function isBelow(head: TextOnPage, { x, y, width }: Mark): boolean {
  const indent = 3 * head.size;
  return y > head.y + 1 && x < head.x + head.width && x + width > head.x - indent;
}
