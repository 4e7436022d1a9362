import fc from 'fast-check';
import { type Inline, MARKS, normalizeInlines, type TextRun } from '../../content/model/inline.ts';
import { arbitraryText } from './arbitrary-text.ts';

const href = fc.constantFrom(
  'https://example.cn/a?b=1&c=2#d',
  'http://例子.cn/文章',
  'mailto:a@b.cn',
  'tel:0791-1234',
  '/about/',
);

const textRun: fc.Arbitrary<TextRun> = fc.record(
  {
    type: fc.constant('text' as const),
    text: arbitraryText,
    marks: fc.subarray([...MARKS], { minLength: 1 }),
  },
  { requiredKeys: ['type', 'text'] },
);

const link: fc.Arbitrary<Inline> = fc.record({
  type: fc.constant('link' as const),
  href,
  content: fc.array(textRun, { minLength: 1, maxLength: 3 }),
});

const footnote = fc.record({
  type: fc.constant('footnote' as const),
  content: fc.array(fc.oneof(textRun, link), { minLength: 1, maxLength: 3 }),
}) as fc.Arbitrary<Inline>;

const lineBreak: fc.Arbitrary<Inline> = fc.constant({ type: 'lineBreak' });

/** A line of text in normal form, any inlines in it. */
export const arbitraryInlines = fc
  .array(fc.oneof({ weight: 4, arbitrary: textRun }, lineBreak, link, footnote), {
    minLength: 1,
    maxLength: 5,
  })
  .map(normalizeInlines);

/** The line, or nothing（a table cell）. */
export const arbitraryCellInlines = fc.oneof(
  { weight: 4, arbitrary: arbitraryInlines },
  fc.constant<Inline[]>([]),
);
