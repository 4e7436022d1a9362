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
  check: ({ pdf }) => (isPress(pdf) && pdf.hasRgb ? [{ message: '页面里有 RGB 颜色的文字或线条' }] : []),
};
