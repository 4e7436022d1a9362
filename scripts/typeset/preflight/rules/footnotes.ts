import { footnoteCall, segmentedLines, segmentsText } from '../../../../content/model/index.ts';
import { type Finding, pieceAt, piecesByArticle, type Rule, type TextOnPage } from '../rule.ts';

/** Where a footnote is called and where it is printed: reading lines of an article, and the place of the call in its line. */
type CalledNote = { call: string; line: number; at: number; note: number };

type Article = Parameters<typeof segmentedLines>[0];

/** A reader finds a footnote where it is called: its first line stands at the foot of that page. */
export const footnotePage: Rule = {
  name: 'footnote-page',
  title: '脚注排在注码所在的一面',
  severity: 'hard',
  check({ pdf, snapshot }) {
    const pieces = piecesByArticle(pdf);
    return snapshot.articles.flatMap((article, index) => strayNotes(article, pieces.get(index) ?? []));
  },
};

function strayNotes(article: Article, pieces: readonly TextOnPage[]): Finding[] {
  return calledNotes(article).flatMap(({ call, line, at, note }) => {
    const called = pieceAt(
      pieces.filter((piece) => piece.line === line),
      at,
    );
    const printed = pieces.find((piece) => piece.line === note);
    if (!called || !printed || called.page === printed.page) return [];
    const message = `《${article.title}》注码 ${call} 在第 ${called.page} 面，脚注却在第 ${printed.page} 面`;
    return [{ message, page: printed.page, article: article.id, at: printed }];
  });
}

/** Notes are printed in the order of their calls, each a reading line of its own. */
function calledNotes(article: Article): CalledNote[] {
  const lines = segmentedLines(article);
  const notes = lines.flatMap(({ part }, line) => (part === 'footnote' ? [line] : []));
  const found: CalledNote[] = [];
  lines.forEach(({ part, segments }, line) => {
    if (part === 'footnote') return;
    segments.forEach(({ text, field }, index) => {
      const call = footnoteCall(found.length + 1);
      if (field !== undefined || text !== call || found.length >= notes.length) return;
      // A forced line end is a place, not a character: it is not drawn.
      const at = segmentsText(segments.slice(0, index)).replaceAll('\n', '').length;
      found.push({ call, line, at, note: notes[found.length]! });
    });
  });
  return found;
}
