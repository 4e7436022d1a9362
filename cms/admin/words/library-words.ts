/** Names that Payload and Lexical give to controls in English or unfinished, and what we say instead. */
const LIBRARY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Notifications alt+T': '通知',
    Notifications: '通知',
    'Close toast': '关上这条提示',
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
    '按 {{label}} 升序 排序': '升序排列',
    '按 {{label}} 降序 排序': '降序排列',
  }),
);

/** Payload calls its dialogs and drawers by their ids, which begin with what they are. */
const DIALOG_ID =
  /^(?:leave-without-saving|stay-logged-in|confirm|doc-drawer|list-drawer|upload-drawer|lexical-blocks)[\w-]*$/;

/** The Chinese name of a control; `undefined` when the given one is no name of those libraries. */
export function chineseName(name: string): string | undefined {
  const edited = /^Edit (?!link$|Block$)(.+)$/.exec(name)?.[1];
  if (edited !== undefined) return `编辑 ${edited}`;
  return LIBRARY_WORDS.get(name) ?? (DIALOG_ID.test(name) ? '对话框' : undefined);
}
