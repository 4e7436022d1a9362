import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, bylineText } from '../../../../../content/model/index.ts';
import { authorSpans, bylineSpans, namesSpans } from '../../../../../scripts/typeset/flow/name-spans.ts';
import { setParagraph } from '../../../../../scripts/typeset/text/set-paragraph.ts';
import type { Span, SpanStyle } from '../../../../../scripts/typeset/text/span.ts';
import { arbitraryArticle } from '../../../../helpers/arbitrary-article.ts';
import { fakeMeasure } from '../fake-measure.ts';

const style: SpanStyle = { face: 'kai', size: 10, ink: { c: 0, m: 0, y: 0, k: 1 } };
const textOf = (spans: readonly Span[]) => spans.map((span) => span.text).join('');
const set = (spans: Span[], width: number) =>
  setParagraph({ spans, measure: fakeMeasure, width, align: 'left' });

describe('namesSpans', () => {
  it('makes a name of two characters as wide as one of three', () => {
    expect(set(namesSpans(['李华'], style), 200)[0]!.width).toBeCloseTo(30, 6);
    expect(set(namesSpans(['李小华'], style), 200)[0]!.width).toBeCloseTo(30, 6);
  });

  it('adds no character', () => {
    expect(textOf(namesSpans(['李华', '王小明', 'Li'], style))).toBe('李华　王小明　Li');
  });

  it.each([41, 55, 69, 83])('never parts a name in a measure of %i pt', (width) => {
    const names = ['李华', '王小明', '欧阳文', '赵一', '埃·维斯特林'];
    const lines = set(namesSpans(names, style), width + 20).map((line) =>
      line.fragments.map((fragment) => fragment.text).join(''),
    );
    for (const name of names) expect(lines.some((line) => line.includes(name))).toBe(true);
  });
});

describe('bylineSpans', () => {
  it('says what the model says, of any article', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article: Article) => {
        expect(textOf(bylineSpans(article, style))).toBe(bylineText(article.byline, article.bylineMark));
        expect(textOf(authorSpans(article, style))).toBe(article.byline.map((item) => item.name).join('　'));
      }),
    );
  });
});
