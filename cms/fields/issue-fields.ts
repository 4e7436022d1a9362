import type { Field } from 'payload';
import { slug } from '../../content/model/article.ts';
import { FREQUENCIES, issue, PUBLICATION_KINDS, trimSize } from '../../content/model/issue.ts';
import { coverField } from './cover-field.ts';
import { dateField } from './date-field.ts';
import { decisionPanelField } from './decision-panel-field.ts';
import { designOptions } from './design-options.ts';
import { fillersField } from './fillers-field.ts';
import { formNoticesField } from './form-notices-field.ts';
import { issueColumnsField } from './issue-columns-field.ts';
import { mastheadFields } from './masthead-fields.ts';
import { numberField } from './number-field.ts';
import { optionsOf } from './options.ts';
import { studyPageFields } from './study-page-fields.ts';
import { textField } from './text-field.ts';

const facts = issue.shape;
const row = (...fields: Field[]): Field => ({ type: 'row', fields });

const identity: Field[] = [
  row(
    textField({
      name: 'titleName',
      label: '刊名',
      description: '刊头上的全名，不写书名号。',
      required: true,
      width: '50%',
    }),
    textField({
      name: 'title',
      label: '刊名简称',
      schema: slug,
      description: '用在网址和文件夹名里，如 jlxx；同一种资料各期相同。',
      required: true,
      width: '50%',
    }),
  ),
  row(
    numberField({ name: 'year', label: '年', schema: facts.year, required: true, width: '25%' }),
    textField({
      name: 'issueNumber',
      label: '期号',
      schema: facts.issueNumber,
      description: '第几期；合刊写作 7-8。',
      required: true,
      width: '25%',
    }),
    numberField({ name: 'wholeNumber', label: '总期号', schema: facts.wholeNumber, width: '25%' }),
    dateField({ name: 'publishedOn', label: '出刊日期', required: true, width: '25%' }),
  ),
  row(
    {
      name: 'publicationKind',
      type: 'select',
      label: '类别',
      options: optionsOf(PUBLICATION_KINDS),
      defaultValue: 'internal',
      required: true,
      admin: { width: '50%', description: '决定必须刊载的标识和不得使用的字样。' },
    },
    {
      name: 'frequency',
      type: 'select',
      label: '周期',
      options: optionsOf(FREQUENCIES),
      defaultValue: 'monthly',
      required: true,
      admin: { width: '50%' },
    },
  ),
  {
    name: 'trimSize',
    type: 'group',
    label: '成品尺寸',
    admin: { description: '单位毫米，照准印证上的开本。' },
    fields: [
      row(
        numberField({
          name: 'width',
          label: '宽',
          schema: trimSize.shape.width,
          defaultValue: 210,
          required: true,
          width: '50%',
        }),
        numberField({
          name: 'height',
          label: '高',
          schema: trimSize.shape.height,
          defaultValue: 285,
          required: true,
          width: '50%',
        }),
      ),
    ],
  },
  row(numberField({ name: 'pages', label: '计划页数', schema: facts.pages, width: '50%' }), {
    name: 'design',
    type: 'select',
    label: '版式',
    options: designOptions(),
    defaultValue: 'journal',
    required: true,
    admin: { width: '50%', description: '印刷的样子；同一种资料各期一般不变。' },
  }),
];

const covers: Field[] = [
  {
    name: 'covers',
    type: 'group',
    label: false,
    fields: [
      coverField({
        name: 'front',
        label: '封面',
        description: '要目印在封面上；刊名、期号、准印证号由版式自动加。',
      }),
      coverField({ name: 'insideFront', label: '封二', description: '没有内容就全部留空。' }),
      coverField({ name: 'insideBack', label: '封三', description: '没有内容就全部留空。' }),
      coverField({ name: 'back', label: '封底', description: '没有内容就全部留空。' }),
    ],
  },
];

/** Every field of content/model's issue. */
export const issueFields: Field[] = [
  formNoticesField,
  {
    type: 'tabs',
    tabs: [
      { label: '栏目与文章', fields: [issueColumnsField] },
      { label: '刊期', fields: identity },
      { label: '封面', fields: covers },
      {
        label: '版权页',
        fields: [{ name: 'masthead', type: 'group', label: false, fields: mastheadFields }],
      },
      {
        label: '补白',
        description: '文章排完，面末有空时，排版程序按次序从这里取用；排不下的不印，网站上不显示。',
        fields: [fillersField],
      },
      {
        label: '理论版',
        description: '报纸的学习、理论版填写，其余留空。',
        fields: [{ name: 'studyPage', type: 'group', label: false, fields: studyPageFields }],
      },
    ],
  },
  decisionPanelField,
];
