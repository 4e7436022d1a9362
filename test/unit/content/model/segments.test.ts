import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldText } from '../../../../cms/editorial/corrections/field-text.ts';
import { type Article, readingLines, segmentedLines, segmentsText } from '../../../../content/model/index.ts';
import { arbitraryArticle } from '../../../helpers/arbitrary-article.ts';

const plain: Article = {
  id: 'a',
  slug: 'a',
  kind: 'article',
  column: 'c',
  title: '以督查为载体  精准解决',
  part: { label: '上', position: 1, continues: true },
  byline: [{ kind: 'person', name: '林远舟', role: 'correspondent', affiliation: '澜宁市' }],
  body: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '甲', marks: ['strong'] },
        { type: 'footnote', content: [{ type: 'text', text: '注一' }] },
        { type: 'text', text: '乙' },
        { type: 'lineBreak' },
        { type: 'link', href: 'https://a.cn/', content: [{ type: 'text', text: '丙' }] },
      ],
    },
  ],
  source: { kind: 'origin', name: '澜宁日报', isPeriodical: true, issue: '第 3 期' },
};

describe('where every run of a reading line comes from', () => {
  it('is told field by field', () => {
    const told = segmentedLines(plain).map(({ segments }) =>
      segments.map(({ text, field, at }) => (field ? `${text}@${field}:${at}` : text)),
    );
    expect(told).toEqual([
      ['以督查为载体@title:0', ' ', '精准解决@title:8', '（', '上@part.label:0', '）'],
      ['澜宁市@byline[0].affiliation:0', '\u3000', '通讯员', '\u3000', '林远舟@byline[0].name:0'],
      ['甲@body[0].content:0', '①', '乙@body[0].content:1', '\n@body[0].content:2', '丙@body[0].content:3'],
      ['①', '注一@body[0].content#1:0'],
      ['（来源：', '《', '澜宁日报@source.name:0', '》', '第 3 期@source.issue:0', '）'],
      ['（待续）'],
    ]);
  });

  it('holds for any article: the field has exactly these characters there', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const lines = segmentedLines(article);
        expect(lines.map(({ segments }) => segmentsText(segments))).toEqual(
          readingLines(article).map(({ text }) => text),
        );
        for (const { text, field, at } of lines.flatMap(({ segments }) => segments)) {
          if (field) expect(fieldText(article, field)?.slice(at, at! + text.length)).toBe(text);
        }
      }),
    );
  });
});
