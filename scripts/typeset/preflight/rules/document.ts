import { issueLabel } from '../../../../content/model/index.ts';
import { isPress, type Rule, squeezed } from '../rule.ts';

/** The file says its language and is named after the issue. */
export const documentInfo: Rule = {
  name: 'document-info',
  title: '文件标明中文和刊名期号',
  severity: 'hard',
  check({ pdf, snapshot }) {
    const wanted = squeezed(`${snapshot.issue.titleName}${issueLabel(snapshot.issue)}`);
    return [
      ...(pdf.language === 'zh-CN' ? [] : [{ message: `文件语言是“${pdf.language}”，应为 zh-CN` }]),
      ...(squeezed(pdf.title) === wanted ? [] : [{ message: `文件标题是“${pdf.title}”，应为“${wanted}”` }]),
    ];
  },
};

/** A file for the press（one with a trim box inside its sheet）paints in CMYK and grey only. */
export const pressColour: Rule = {
  name: 'press-colour',
  title: '印刷用文件不用 RGB 颜色',
  severity: 'hard',
  check: ({ pdf }) =>
    isPress(pdf) && pdf.hasRgb ? [{ message: '页面里有 RGB 颜色的文字、线条或图片' }] : [],
};

/** Black type is printed with the black plate alone: with four, the smallest shift shows a coloured rim. */
export const pressBlack: Rule = {
  name: 'press-black',
  title: '印刷用文件的黑字只用黑墨',
  severity: 'hard',
  check: ({ pdf }) =>
    isPress(pdf) && pdf.hasMixedBlack ? [{ message: '页面里有叠了彩墨的黑色文字或线条' }] : [],
};
