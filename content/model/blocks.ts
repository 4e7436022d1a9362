import { z } from 'zod';
import { requiredText } from './characters.ts';
import { figureImage, imageRef } from './image.ts';
import { inlines } from './inline.ts';

/** 段落. A run-in head (抓责任落实。+ text) is the leading `strong` run: see `leadIn`. */
export const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: inlines,
  align: z.enum(['center', 'right']).optional(),
});

/** 小标题, level 1–3; the number（一、（一）1.）is part of the text, unnumbered heads have none. */
export const crosshead = z.strictObject({
  type: z.literal('crosshead'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  content: inlines,
});

/** 访谈: one turn of one speaker; further paragraphs of a turn are plain paragraphs after it. */
export const dialogue = z.strictObject({
  type: z.literal('dialogue'),
  speaker: requiredText,
  content: inlines,
});

/** 摘引 pull quote with post + name, and a portrait. */
export const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  content: inlines,
  attribution: z.strictObject({ name: requiredText, post: requiredText.optional() }).optional(),
  portrait: imageRef.optional(),
});

/** What a figure shows; decides its place, its frame and the word before its credit. */
export const FIGURE_ROLES = ['photo', 'chart', 'illustration', 'portrait', 'qrCode'] as const;

/** 图: one picture or a group, with caption 图说 and credit（某某 摄／制图：某某）as printed. */
export const figure = z.strictObject({
  type: z.literal('figure'),
  role: z.enum(FIGURE_ROLES),
  images: z.array(figureImage).min(1).max(12),
  caption: requiredText.optional(),
  credit: requiredText.optional(),
  measure: z.enum(['column', 'full']).optional(),
});

/** A table cell; `colSpan`/`rowSpan` are absent when 1; an empty cell has empty content. */
export const tableCell = z.strictObject({
  content: z.array(inlines.element),
  header: z.literal(true).optional(),
  align: z.enum(['center', 'right']).optional(),
  colSpan: z.int().min(2).max(50).optional(),
  rowSpan: z.int().min(2).max(500).optional(),
});

/** 表: rows of cells; `headRows` rows are repeated when the table breaks across columns or pages. */
export const table = z
  .strictObject({
    type: z.literal('table'),
    caption: requiredText.optional(),
    headRows: z.int().min(0).max(10),
    rows: z.array(z.array(tableCell)).min(1).max(500),
    note: requiredText.optional(),
  })
  .refine((value) => value.headRows <= value.rows.length, {
    message: '表头行数多于总行数',
    path: ['headRows'],
  });

/** A list item with an optional list below it. */
export type ListItem = { content: z.infer<typeof inlines>; list?: { ordered: boolean; items: ListItem[] } };
export const listItem: z.ZodType<ListItem> = z.strictObject({
  content: inlines,
  get list() {
    return z.strictObject({ ordered: z.boolean(), items: z.array(listItem).min(1) }).optional();
  },
});

/** 列表, ordered or not. Numbers and bullets are drawn, never stored. */
export const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(listItem).min(1),
});

/** 参考文献 as printed after GB/T 7714; the [1] numbers are drawn. */
export const references = z.strictObject({
  type: z.literal('references'),
  title: requiredText.optional(),
  entries: z.array(z.strictObject({ content: inlines })).min(1),
});

const plainBlock = z.discriminatedUnion('type', [paragraph, crosshead, list, table, figure]);

/** 资料／链接: a boxed text; holds plain blocks, never another box. */
export const infoBox = z.strictObject({
  type: z.literal('infoBox'),
  title: requiredText,
  blocks: z.array(plainBlock).min(1),
});

/** Any block of an article body. The end mark □ is drawn by the template, never stored. */
export const block = z.discriminatedUnion('type', [
  paragraph,
  crosshead,
  dialogue,
  pullQuote,
  figure,
  table,
  list,
  references,
  infoBox,
]);

export type Paragraph = z.infer<typeof paragraph>;
export type Crosshead = z.infer<typeof crosshead>;
export type Dialogue = z.infer<typeof dialogue>;
export type PullQuote = z.infer<typeof pullQuote>;
export type Figure = z.infer<typeof figure>;
export type TableCell = z.infer<typeof tableCell>;
export type Table = z.infer<typeof table>;
export type List = z.infer<typeof list>;
export type References = z.infer<typeof references>;
export type InfoBox = z.infer<typeof infoBox>;
export type PlainBlock = z.infer<typeof plainBlock>;
export type Block = z.infer<typeof block>;
export type BlockType = Block['type'];
