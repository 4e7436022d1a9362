/** English names that Payload and Lexical give to controls for screen readers and tooltips, and what we say instead. */
export const LIBRARY_WORDS: Readonly<Record<string, string>> = {
  'Notifications alt+T': '通知',
  Notifications: '通知',
  'select-all': '全选',
  active: '在用',
  'blocks dropdown': '插入',
  'inlineBlocks dropdown': '插入行内内容',
  'text dropdown': '段落和小标题',
  'align dropdown': '对齐',
  'format dropdown': '字形',
  'Edit link': '改链接',
  'Remove link': '去掉链接',
  'Insert Paragraph': '在末尾加一段',
  'Edit Block': '改这一块',
  'Remove Block': '删去这一块',
  'Drag to move': '拖动',
  'Add block': '加一块',
};
