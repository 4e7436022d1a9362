/**
 * The paragraph styles of the author template and what intake makes of them. `level` is set for crossheads. The names
 * are those of `manuscript.docx`; aliases are what Word, WPS and LibreOffice call the same thing.
 */
export type StyleRole =
  | 'column'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'standfirst'
  | 'editorNote'
  | 'crosshead'
  | 'dialogue'
  | 'pullQuote'
  | 'attribution'
  | 'infoBoxTitle'
  | 'infoBoxText'
  | 'caption'
  | 'credit'
  | 'tableCaption'
  | 'tableNote'
  | 'reference'
  | 'authorNote'
  | 'source'
  | 'body';

/** One style: its role, its level for crossheads, and the names it goes by. */
export type StyleEntry = { role: StyleRole; level?: 1 | 2 | 3; names: readonly string[] };

export const STYLE_MAP: readonly StyleEntry[] = [
  { role: 'column', names: ['栏目'] },
  { role: 'kicker', names: ['引题', '肩题'] },
  { role: 'title', names: ['主题', '文章标题', 'Title', '标题'] },
  { role: 'subtitle', names: ['副题', '副标题', 'Subtitle'] },
  { role: 'byline', names: ['作者', '署名'] },
  { role: 'standfirst', names: ['提要', '导语', '摘要'] },
  { role: 'editorNote', names: ['编者按'] },
  { role: 'crosshead', level: 1, names: ['小标题一', '小标题'] },
  { role: 'crosshead', level: 2, names: ['小标题二'] },
  { role: 'crosshead', level: 3, names: ['小标题三'] },
  { role: 'dialogue', names: ['问答', '访谈'] },
  { role: 'pullQuote', names: ['摘引', 'Quote', 'Intense Quote', '引用', '明显引用'] },
  { role: 'attribution', names: ['摘引出处'] },
  { role: 'infoBoxTitle', names: ['资料标题'] },
  { role: 'infoBoxText', names: ['资料正文'] },
  { role: 'caption', names: ['图说', 'caption', '题注'] },
  { role: 'credit', names: ['图片作者'] },
  { role: 'tableCaption', names: ['表题'] },
  { role: 'tableNote', names: ['表注'] },
  { role: 'reference', names: ['参考文献', '文献'] },
  { role: 'authorNote', names: ['作者说明'] },
  { role: 'source', names: ['来源'] },
];
