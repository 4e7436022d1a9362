import type { Field } from 'payload';
import { studyPage } from '../../content/model/study-page.ts';
import { dateField } from './date-field.ts';
import { numberField } from './number-field.ts';
import { textField, textListField } from './text-field.ts';

const facts = studyPage.shape;
const row = (...fields: Field[]): Field => ({ type: 'row', fields });

/** 理论版 of a newspaper; without a paper's name the issue is no study page. */
export const studyPageFields: Field[] = [
  row(
    textField({ name: 'paper', label: '报名', width: '50%' }),
    textField({ name: 'pageName', label: '版名', width: '50%' }),
  ),
  row(
    numberField({
      name: 'pageNumber',
      label: '版序',
      schema: facts.pageNumber,
      description: '第几版。',
      width: '33%',
    }),
    dateField({ name: 'date', label: '日期', width: '33%' }),
    numberField({ name: 'seriesNumber', label: '期号', schema: facts.seriesNumber, width: '34%' }),
  ),
  textListField({ name: 'responsibleEditors', label: '责任编辑', description: '写一个按一次回车。' }),
  textListField({ name: 'layoutEditors', label: '版式', description: '写一个按一次回车。' }),
  textField({ name: 'submissionEmail', label: '投稿信箱', schema: facts.submissionEmail }),
];
