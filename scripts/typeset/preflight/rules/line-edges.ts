import { type Finding, type PreflightInput, piecesByArticle, type Rule, type TextOnPage } from '../rule.ts';

/** GB/T 15834—2011, 附录 A and CLREQ 3.1.3: what may not begin and what may not end a line. */
const NOT_AT_START = new Set('，。、；：？！）》〉」』】〕］｝”’·％‰℃～');
const NOT_AT_END = new Set('（《〈「『【〔［｛“‘￥№');

/** 避头: no closing mark begins a line. */
export const lineStart: Rule = {
  name: 'line-start',
  title: '行首没有不许出现的标点',
  severity: 'hard',
  check: (input) =>
    edgeFindings(input, (_, next) => (NOT_AT_START.has(first(next)) ? `行首是“${first(next)}”` : '')),
};

/** 避尾: no opening mark ends a line. */
export const lineEnd: Rule = {
  name: 'line-end',
  title: '行尾没有不许出现的标点',
  severity: 'hard',
  check: (input) =>
    edgeFindings(input, (last) => (NOT_AT_END.has(final(last)) ? `行尾是“${final(last)}”` : '')),
};

/** —— and …… stand on one line. */
export const brokenPair: Rule = {
  name: 'broken-pair',
  title: '破折号、省略号不拆在两行',
  severity: 'hard',
  check: (input) =>
    edgeFindings(input, (last, next) => {
      const char = final(last);
      return (char === '—' || char === '…') && first(next) === char ? `“${char}${char}”拆在两行` : '';
    }),
};

function first({ text }: TextOnPage): string {
  return Array.from(text.trimStart())[0] ?? '';
}

function final({ text }: TextOnPage): string {
  return Array.from(text.trimEnd()).at(-1) ?? '';
}

/** Calls `check` at every line end inside a reading line. */
function edgeFindings(
  input: PreflightInput,
  check: (last: TextOnPage, next: TextOnPage) => string,
): Finding[] {
  return [...piecesByArticle(input.pdf)].flatMap(([index, pieces]) => {
    const article = input.snapshot.articles[index];
    return lineBreaks(pieces).flatMap(([last, next]) => {
      const message = check(last, next);
      if (message === '') return [];
      return [
        {
          message: `${message}：“${last.text}／${next.text}”`,
          page: next.page,
          article: article?.id,
          at: next,
        },
      ];
    });
  });
}

/** Neighbouring pieces of the same reading line that stand on two lines of type. */
function lineBreaks(pieces: readonly TextOnPage[]): [TextOnPage, TextOnPage][] {
  const lastOf = new Map<number, TextOnPage>();
  const breaks: [TextOnPage, TextOnPage][] = [];
  for (const piece of pieces) {
    const last = lastOf.get(piece.line!);
    if (last && isNewLine(last, piece)) breaks.push([last, piece]);
    lastOf.set(piece.line!, piece);
  }
  return breaks;
}

/** A raised footnote call is still on the line; the head of another column is not. */
function isNewLine(last: TextOnPage, next: TextOnPage): boolean {
  const size = Math.max(last.size, next.size);
  return last.page !== next.page || Math.abs(next.y - last.y) > 0.7 * size || next.x < last.x;
}
