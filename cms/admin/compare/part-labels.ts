import type { LinePart } from '../../../content/model/reading-lines.ts';

/** What an editor calls the parts of an article. */
export const PART_LABELS: Readonly<Record<LinePart, string>> = {
  kicker: '引题',
  title: '主题',
  subtitle: '副题',
  byline: '署名',
  editorNote: '编者按',
  standfirst: '提要',
  paragraph: '正文',
  crosshead: '小标题',
  dialogue: '对话',
  pullQuote: '摘引',
  attribution: '摘引出处',
  infoBoxTitle: '资料框题',
  caption: '图说',
  credit: '图片署名',
  tableCaption: '表题',
  tableCell: '表格',
  tableNote: '表注',
  listItem: '列表',
  referencesTitle: '参考文献题',
  reference: '参考文献',
  footnote: '脚注',
  authorNote: '作者说明',
  source: '来源',
  partNotice: '连载说明',
};
