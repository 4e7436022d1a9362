import type { Field } from 'payload';
import { masthead } from '../../content/model/masthead.ts';
import { dateField } from './date-field.ts';
import { numberField } from './number-field.ts';
import { paragraphField, textField, textListField } from './text-field.ts';

const facts = masthead.shape;
const half = '50%';
const row = (...fields: Field[]): Field => ({ type: 'row', fields });

/** 版权页 in the order it is printed: lines of role → names, and the facts the rules ask for. */
export const mastheadFields: Field[] = [
  {
    name: 'lines',
    type: 'array',
    label: '职务与姓名',
    labels: { singular: '一行', plural: '各行' },
    maxRows: 60,
    admin: {
      description: '按印出的次序，如“总编”“责任编辑”。',
      components: { RowLabel: '/admin/fields/MastheadRowLabel.tsx#MastheadRowLabel' },
    },
    fields: [
      row(
        textField({ name: 'role', label: '职务', required: true, width: '30%' }),
        textListField({
          name: 'names',
          label: '姓名',
          required: true,
          description: '写一个按一次回车。',
          width: '70%',
        }),
      ),
    ],
  },
  row(
    textField({ name: 'supervisingBody', label: '主管单位', width: half }),
    textField({ name: 'sponsoringBody', label: '主办单位', width: half }),
  ),
  row(
    textField({ name: 'issuingBody', label: '编印单位', width: half }),
    textField({
      name: 'printPermitNumber',
      label: '准印证号',
      description: '内部资料必填，全称照写。',
      width: half,
    }),
  ),
  row(
    textField({ name: 'distribution', label: '发送对象', width: half }),
    numberField({ name: 'printRun', label: '印数', schema: facts.printRun, width: half }),
  ),
  row(
    textField({ name: 'printer', label: '印刷单位', width: half }),
    dateField({ name: 'printedOn', label: '印刷日期', width: half }),
  ),
  row(
    textField({ name: 'address', label: '地址', width: half }),
    textField({ name: 'postcode', label: '邮编', schema: facts.postcode, width: half }),
  ),
  row(
    textField({ name: 'telephone', label: '电话', width: half }),
    textField({ name: 'fax', label: '传真', width: half }),
  ),
  textField({ name: 'email', label: '电子信箱', schema: facts.email }),
  row(
    textField({ name: 'cnNumber', label: 'CN 刊号', description: '内部资料没有。', width: '33%' }),
    textField({ name: 'issnNumber', label: 'ISSN', width: '33%' }),
    textField({ name: 'price', label: '定价', description: '内部资料不得填写。', width: '34%' }),
  ),
  textListField({ name: 'motto', label: '刊训', max: 8, description: '一行写完按回车。' }),
  paragraphField({ name: 'callForPapers', label: '欢迎来稿' }),
];
