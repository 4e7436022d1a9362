import fc from 'fast-check';
import { ARTICLE_KINDS, type Article, type ArticleKind } from '../../content/model/article.ts';
import { BYLINE_ROLES, type BylineEntry, type BylineRole } from '../../content/model/byline.ts';
import type { Part } from '../../content/model/headline.ts';
import type { Source } from '../../content/model/source.ts';
import { arbitraryBody } from './arbitrary-blocks.ts';
import { arbitraryInlines } from './arbitrary-inlines.ts';
import {
  arbitraryAddress,
  arbitraryDate,
  arbitrarySlug,
  arbitraryText,
  compactRecord,
  optionalText,
} from './arbitrary-text.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const keysOf = <Key extends string>(table: Record<Key, string>) =>
  fc.constantFrom(...(Object.keys(table) as Key[]));

const bylineEntry = compactRecord<BylineEntry>({
  kind: fc.constantFrom('person', 'body'),
  name: arbitraryText,
  role: keysOf<BylineRole>(BYLINE_ROLES),
  post: optionalText,
  affiliation: optionalText,
});

const part = compactRecord<Part>({
  label: fc.constantFrom('上', '中', '下', '一'),
  position: fc.integer({ min: 1, max: 9 }),
  continues: fc.boolean(),
  previous: optional(arbitraryAddress),
  next: optional(arbitraryAddress),
});

const source = compactRecord<Source>({
  kind: fc.constantFrom('reprint', 'origin', 'wire'),
  name: arbitraryText,
  isPeriodical: fc.boolean(),
  issue: optionalText,
  date: optional(arbitraryDate),
  url: optional(fc.constantFrom('https://example.cn/a', '/a')),
  reporter: optionalText,
});

/** A whole article in normal form, its pictures from `LIBRARY`. */
export const arbitraryArticle = compactRecord<Article>({
  id: arbitrarySlug,
  slug: arbitrarySlug,
  kind: keysOf<ArticleKind>(ARTICLE_KINDS),
  column: arbitrarySlug,
  kicker: optionalText,
  title: arbitraryText,
  subtitle: optionalText,
  part: optional(part),
  series: optional(
    compactRecord<NonNullable<Article['series']>>({
      name: arbitraryText,
      number: optional(fc.integer({ min: 1, max: 999 })),
    }),
  ),
  byline: fc.array(bylineEntry, { maxLength: 3 }),
  bylineMark: optional(fc.constantFrom('■' as const, '□' as const)),
  editorNote: optional(arbitraryInlines),
  standfirst: optional(arbitraryInlines),
  body: arbitraryBody,
  authorNote: optionalText,
  source: optional(source),
  topics: optional(fc.array(arbitraryText, { minLength: 1, maxLength: 3 })),
  corrects: optional(arbitraryAddress),
});
