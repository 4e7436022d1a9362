import { z } from 'zod';
import { block } from './blocks.ts';
import { bylineEntry, bylineMark } from './byline.ts';
import { requiredText } from './characters.ts';
import { headlineFields, part } from './headline.ts';
import { inlines } from './inline.ts';
import { source } from './source.ts';

/** What a piece is: an article, or standing matter 图片新闻 · 启事 · 更正 · 征稿启事. */
export const ARTICLE_KINDS = {
  article: '文章',
  pictureNews: '图片新闻',
  notice: '启事',
  correction: '更正',
  callForPapers: '征稿启事',
} as const;
export type ArticleKind = keyof typeof ARTICLE_KINDS;

/** A permanent text id: letters, digits and hyphens, at most 64. */
export const textId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, { message: '只能用字母、数字和连字符' });

/** The last part of an article's address, unique in its issue, never reused. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { message: '只能用小写字母、数字和连字符' });

/** Which article a correction puts right: `title/year/number/slug`. */
export const articleAddress = z.string().regex(/^[a-z0-9-]+\/\d{4}\/[0-9-]+\/[a-z0-9-]+$/, {
  message: '应为 刊名/年/期/文章 的地址',
});

/** 专栏 a series that runs through issues, and this article's number in it（第 236 期）. */
export const series = z.strictObject({ name: requiredText, number: z.int().min(1).optional() });

/** Everything an article holds (DOMAIN: 文章). Plain data, never executable. */
export const article = z.strictObject({
  id: textId,
  slug,
  kind: z.enum(Object.keys(ARTICLE_KINDS) as [ArticleKind, ...ArticleKind[]]),
  /** The id of the column 栏目 in the issue. */
  column: textId,
  ...headlineFields,
  part: part.optional(),
  series: series.optional(),
  byline: z.array(bylineEntry).max(60),
  bylineMark: bylineMark.optional(),
  /** 编者按. */
  editorNote: inlines.optional(),
  /** 提要／导语. */
  standfirst: inlines.optional(),
  body: z.array(block).min(1, { message: '正文不能为空' }),
  /** 作者说明, with its own parentheses as printed: （作者系…）. */
  authorNote: requiredText.optional(),
  source: source.optional(),
  /** Topics for the site; not printed. */
  topics: z.array(requiredText).max(20).optional(),
  /** For a correction 更正: the article it corrects. */
  corrects: articleAddress.optional(),
});
export type Article = z.infer<typeof article>;
