import { z } from 'zod';
import { slug, textId } from './article.ts';
import { figure, paragraph } from './blocks.ts';
import { civilDate, requiredText } from './characters.ts';
import { filler } from './filler.ts';
import { imageRef } from './image.ts';
import { masthead } from './masthead.ts';
import { studyPage } from './study-page.ts';

/** What the title is in law; decides the mandatory notices and the forbidden words. */
export const PUBLICATION_KINDS = { internal: '内部资料', journal: '期刊', newspaper: '报纸版面' } as const;
export type PublicationKind = keyof typeof PUBLICATION_KINDS;

/** 周期. */
export const FREQUENCIES = {
  weekly: '周',
  tenDaily: '旬',
  semimonthly: '半月',
  monthly: '月',
  bimonthly: '双月',
  quarterly: '季',
  irregular: '不定期',
} as const;
export type Frequency = keyof typeof FREQUENCIES;

/** 栏目 of one issue with its articles in order. */
export const column = z.strictObject({
  id: textId,
  slug,
  name: requiredText,
  description: requiredText.optional(),
  art: imageRef.optional(),
  /** Text columns the body is set in; the design decides when absent. */
  textColumns: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  /** Article ids in printed order. */
  articles: z.array(textId),
});
export type Column = z.infer<typeof column>;

/** One of the four cover pages: a full picture, or set from type with its lines, or picture news 图片新闻. */
export const cover = z.strictObject({
  image: imageRef.optional(),
  /** Lines announced on the cover 要目, or set on the back cover. */
  lines: z.array(requiredText).max(12).optional(),
  title: requiredText.optional(),
  blocks: z
    .array(z.discriminatedUnion('type', [paragraph, figure]))
    .max(40)
    .optional(),
});
export type Cover = z.infer<typeof cover>;

/** 封面 front · 封二 insideFront · 封三 insideBack · 封底 back. */
export const covers = z.strictObject({
  front: cover,
  insideFront: cover.optional(),
  insideBack: cover.optional(),
  back: cover.optional(),
});

/** Trim size 成品尺寸 in mm, from the title's certificate. */
export const trimSize = z.strictObject({
  width: z.number().min(80).max(500),
  height: z.number().min(80).max(700),
});

/** Everything one issue holds besides its articles. */
export const issue = z.strictObject({
  /** The title's short name in addresses and paths. */
  title: slug,
  /** The title's full name, as on the nameplate 刊头. */
  titleName: requiredText,
  publicationKind: z.enum(Object.keys(PUBLICATION_KINDS) as [PublicationKind, ...PublicationKind[]]),
  year: z.int().min(1900).max(2999),
  /** 第几期; a double issue is `7-8`. */
  issueNumber: z
    .string()
    .regex(/^[1-9]\d{0,2}(?:-[1-9]\d{0,2})?$/, { message: '期号应为数字，合刊写作 7-8' }),
  /** 总期号. */
  wholeNumber: z.int().min(1).optional(),
  frequency: z.enum(Object.keys(FREQUENCIES) as [Frequency, ...Frequency[]]),
  publishedOn: civilDate,
  /** Planned page count. */
  pages: z.int().min(1).max(999).optional(),
  trimSize,
  /** The print design: a folder of templates/print. */
  design: slug,
  covers,
  columns: z.array(column).min(1),
  masthead,
  studyPage: studyPage.optional(),
  /** 补白, in the order they are offered to pages with room. */
  fillers: z.array(filler).max(60).optional(),
});
export type Issue = z.infer<typeof issue>;

/** The address of an issue, `title/year/number`, which is also its path below `content/published`. */
export function issueAddress(value: Pick<Issue, 'title' | 'year' | 'issueNumber'>): string {
  return `${value.title}/${value.year}/${value.issueNumber}`;
}

/** The issue as people call it: `2026年第3期（总第118期）`. */
export function issueLabel(value: Pick<Issue, 'year' | 'issueNumber' | 'wholeNumber'>): string {
  const whole = value.wholeNumber ? `（总第${value.wholeNumber}期）` : '';
  return `${value.year}年第${value.issueNumber}期${whole}`;
}
