import { type Hit, hitsOf, type ProofRule } from '../rule.ts';

const UNIT = '[年月日号%％‰个人名户家次项万亿千米元岁级期页米吨公里斤亩]';

/** Forms of numbers that GB/T 15835 does not know. */
const FORMS: readonly {
  pattern: RegExp;
  tell: (match: RegExpExecArray) => { message: string; suggestion?: string };
}[] = [
  {
    pattern:
      /[一二三四五六七八九十]?[一二三四五六七八九]零[一二三四五六七八九零]{1,2}(?=年)|二零[〇零一二三四五六七八九]{2}(?=年)/gu,
    tell: (match) => ({ message: '年份里的“零”应为“〇”', suggestion: match[0].replaceAll('零', '〇') }),
  },
  {
    pattern:
      /\d+(?:\.\d+)?[千百](?!分|米|克|瓦|伏|赫|卡|帕|字|姿|花|货|姓|年|日|强|科|般|余|多|人|名|家|户|万|亿)\d*/gu,
    tell: (match) => ({ message: `“${match[0]}”：阿拉伯数字后只能用“万”“亿”` }),
  },
  {
    pattern: new RegExp(`\\d+(?:\\.\\d+)?-\\d+(?:\\.\\d+)?(?=${UNIT})`, 'gu'),
    tell: (match) => ({ message: '数值范围应当用“—”或“～”', suggestion: match[0].replace('-', '—') }),
  },
  {
    pattern: /(\d+(?:\.\d+)?)([～—~-])(\d+(?:\.\d+)?)[%％]/gu,
    tell: (match) => ({
      message: '百分数范围的前一个数也要写百分号',
      suggestion: `${match[1]}%${match[2] === '—' ? '—' : '～'}${match[3]}%`,
    }),
  },
  {
    pattern: /(\d{1,2}月\d{1,2})号/gu,
    tell: (match) => ({ message: '书面日期用“日”', suggestion: `${match[1]}日` }),
  },
  {
    pattern:
      /(?:约|大约|近|将近)\s*[\d.一二三四五六七八九十百千万亿]+\s*\p{Script=Han}{0,2}(?:左右|上下|余)/gu,
    tell: (match) => ({ message: `“${match[0]}”：概数重复` }),
  },
];

/** 年份的〇, 万 and 亿 after Arabic figures, ranges, dates and doubled 概数. */
export const numberForms: ProofRule = {
  name: 'numberForms',
  title: '数字用法',
  basis: 'GB/T 15835—2011',
  severity: 'warning',
  check: (text) => FORMS.flatMap(({ pattern, tell }): Hit[] => hitsOf(text, pattern, tell)),
};
