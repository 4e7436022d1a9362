import type { Field } from 'payload';
import { z } from 'zod';
import { ARTICLE_KINDS, articleAddress, slug } from '../../content/model/article.ts';
import { bodyEditor } from '../body/editor.ts';
import { lineEditor } from '../body/editors/line-editor.ts';
import { linesField } from '../body/lines-field.ts';
import { checkBody, checkLine } from '../body/to-model/check-body.ts';
import { bylineField } from './byline-field.ts';
import { decisionPanelField } from './decision-panel-field.ts';
import { formNoticesField } from './form-notices-field.ts';
import { numberField } from './number-field.ts';
import { optionsOf } from './options.ts';
import { originPanelField } from './origin-panel-field.ts';
import { partField } from './part-field.ts';
import { proposeSlug } from './propose-slug.ts';
import { sourceField } from './source-field.ts';
import { paragraphField, textField, textListField } from './text-field.ts';

const writing: Field[] = [
  textField({ name: 'kicker', label: '引题', description: '主题上面的一行；原稿带破折号就照写。' }),
  textField({
    name: 'title',
    label: '主题',
    description: '希望断行处空一格，断行时换行，不断行时不印空格。',
    required: true,
  }),
  textField({ name: 'subtitle', label: '副题', placeholder: '——', description: '带破折号就照写。' }),
  bylineField,
  linesField({ name: 'editorNote', label: '编者按', editor: lineEditor, convert: checkLine }),
  linesField({ name: 'standfirst', label: '提要', editor: lineEditor, convert: checkLine }),
  linesField({ name: 'body', label: '正文', editor: bodyEditor, convert: checkBody }),
];

const around: Field[] = [
  {
    name: 'bylineMark',
    type: 'select',
    label: '署名前的标记',
    options: ['■', '□'].map((mark) => ({ value: mark, label: mark })),
  },
  paragraphField({
    name: 'authorNote',
    label: '作者说明',
    description: '连同括号照印，如（作者系……）。',
  }),
  sourceField,
  {
    name: 'series',
    type: 'group',
    label: '系列',
    admin: { description: '跨期的专栏，如“第 236 期”；没有就留空。' },
    fields: [
      {
        type: 'row',
        fields: [
          textField({ name: 'name', label: '系列名', width: '67%' }),
          numberField({ name: 'number', label: '期次', schema: z.int().min(1), width: '33%' }),
        ],
      },
    ],
  },
  partField,
  textField({
    name: 'corrects',
    label: '更正的是哪一篇',
    schema: articleAddress,
    placeholder: 'jlxx/2026/3/article-01',
    description: '写 刊名/年/期/文章 的地址。',
    condition: (data) => data.kind === 'correction',
  }),
];
const sidebar: Field[] = [
  decisionPanelField,
  originPanelField,
  {
    name: 'kind',
    type: 'select',
    label: '体裁',
    options: optionsOf(ARTICLE_KINDS),
    defaultValue: 'article',
    required: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'column',
    type: 'relationship',
    relationTo: 'columns',
    label: '栏目',
    admin: { position: 'sidebar', description: '发稿前要定。' },
  },
  textListField({
    name: 'topics',
    label: '主题词',
    max: 20,
    description: '网站检索用，不印出；写一个按一次回车。',
    position: 'sidebar',
  }),
  {
    ...textField({
      name: 'slug',
      label: '网址名',
      schema: slug,
      description: '小写字母、数字、连字符；留空自动生成，刊出后不能改。',
      position: 'sidebar',
    }),
    hooks: { beforeValidate: [proposeSlug] },
  },
];

/** Every field of content/model's article that a person edits; `id` is the document's own. */
export const articleFields: Field[] = [
  formNoticesField,
  {
    type: 'tabs',
    tabs: [
      { label: '文章', fields: writing },
      { label: '说明与来源', fields: around },
    ],
  },
  ...sidebar,
];
