import { type Article, BYLINE_ROLES } from '../../../content/model/index.ts';
import { codePointCount } from '../text/code-point-count.ts';
import type { Span, SpanStyle } from '../text/span.ts';

const SHORT_NAME = /^\p{Script=Han}{2}$/u;
/** Names up to this length are never parted; longer ones are bodies. */
const LONGEST_NAME = 8;
const SPACE = '\u3000';

/** A person's name: never parted, a name of two characters spaced out by an em so that it is as wide as one of three. */
function nameSpans(name: string, style: SpanStyle): Span[] {
  if (!SHORT_NAME.test(name)) return [{ text: name, style, whole: codePointCount(name) <= LONGEST_NAME }];
  const [first, second] = Array.from(name) as [string, string];
  return [
    { text: first, style },
    { text: second, style, airBefore: 1 },
  ];
}

/** Names of a line of the 版权页, parted by ideographic spaces. */
export function namesSpans(names: readonly string[], style: SpanStyle): Span[] {
  return names.flatMap((name, index) => [
    ...(index > 0 ? [{ text: SPACE, style }] : []),
    ...nameSpans(name, style),
  ]);
}

/** The authors of an article in the 目录, as `authorNames` gives them. */
export function authorSpans({ byline }: Article, style: SpanStyle): Span[] {
  return namesSpans(
    byline.map((entry) => entry.name),
    style,
  );
}

/** The byline of an article in runs; their text is that of `bylineText`. */
export function bylineSpans({ byline, bylineMark }: Article, style: SpanStyle): Span[] {
  const spans = byline.flatMap(({ affiliation, post, role, name, kind }, index): Span[] => {
    const before = [affiliation, post, BYLINE_ROLES[role]].filter(Boolean).map((text) => `${text}${SPACE}`);
    const lead = `${index > 0 ? SPACE : ''}${before.join('')}`;
    const named = kind === 'person' ? nameSpans(name, style) : [{ text: name, style }];
    return [...(lead ? [{ text: lead, style }] : []), ...named];
  });
  return bylineMark && spans.length > 0 ? [{ text: bylineMark, style }, ...spans] : spans;
}
