import { childrenOf, type LexicalNode } from '../../body/lexical.ts';

/** What the two texts call one field, each as plain lines. */
export type Difference = { label: string; ours: string[]; theirs: string[] };

/** The fields whose texts a person compares, in the order of the form. */
const COMPARED: Readonly<Record<string, string>> = {
  kicker: '引题',
  title: '主题',
  subtitle: '副题',
  byline: '署名',
  editorNote: '编者按',
  standfirst: '提要',
  body: '正文',
  authorNote: '作者说明',
  source: '来源',
  series: '系列',
  part: '连载',
  topics: '主题词',
  column: '栏目',
  kind: '体裁',
  slug: '网址名',
  bylineMark: '署名前的标记',
  corrects: '更正的是哪一篇',
  titleName: '刊名',
  year: '年',
  issueNumber: '期号',
  wholeNumber: '总期号',
  publishedOn: '出刊日期',
  pages: '计划页数',
  trimSize: '成品尺寸',
  design: '版式',
  columns: '栏目与文章',
  covers: '封面',
  masthead: '版权页',
  studyPage: '理论版',
};

/** The fields in which what is being typed and what someone else saved differ, with their texts line by line. */
export function compareDocs(
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(COMPARED)
    .map(([name, label]) => ({ label, ours: linesOf(ours[name]), theirs: linesOf(theirs[name]) }))
    .filter((item) => item.ours.join('\n') !== item.theirs.join('\n'));
}

/** A field's value as lines a person reads: rich text by paragraph, groups and rows by their texts, without ids. */
export function linesOf(value: unknown): string[] {
  // An open form says 0 for rows that are not there.
  if (!value) return [];
  if (Array.isArray(value))
    return value.map((item) => linesOf(item).join('　')).filter((line) => line !== '');
  if (typeof value !== 'object') return [String(value)];
  if ('root' in value)
    return childrenOf(value)
      .map(nodeText)
      .filter((line) => line !== '');
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'blockType' && name !== 'blockName')
    .flatMap(([, item]) => linesOf(item));
}

function nodeText(node: LexicalNode): string {
  if (typeof node.text === 'string') return node.text;
  const inner = (node.children ?? []).map(nodeText).join(node.type === 'list' ? '；' : '');
  return inner + (node.fields && node.type !== 'link' ? linesOf(node.fields).join('　') : '');
}
