import type { BylineEntry, Inline } from '../../../content/model/index.ts';
import { pieceText } from '../clean/edits.ts';
import type { Change, Piece, TextPiece } from '../draft.ts';
import { contentOf, oneLine } from './content.ts';
import { parseByline } from './parse-byline.ts';
import { roleOfStyle } from './style-role.ts';

/** What stands between the headline and the first paragraph. */
export type Head = {
  subtitle?: string;
  byline: BylineEntry[];
  bylineMark?: '■' | '□';
  editorNote?: Inline[];
  standfirst?: Inline[];
  body: Piece[];
  changes: Change[];
  used: { piece: Piece; as: string; confidence?: number }[];
};

/** Takes 副题, bylines, 编者按 and 提要 off the top. `known` are the authors the 目录 gives. */
export function readHead(pieces: readonly Piece[], known: readonly string[]): Head {
  const head: Head = { byline: [], body: [...pieces], changes: [], used: [] };
  for (
    let first = head.body[0];
    first?.type === 'text' && takeLine(head, first, known);
    first = head.body[0]
  ) {
    head.body.shift();
  }
  return head;
}

function takeLine(head: Head, piece: TextPiece, known: readonly string[]): boolean {
  const role = roleOfStyle(piece.look.style)?.role;
  const text = pieceText(piece).trim();
  if (!head.subtitle && (role === 'subtitle' || (!role && isSubtitle(text, piece)))) {
    head.subtitle = text
      .split('\n')
      .map((line) => line.trim())
      .join('');
    return use(head, piece, '副题', role ? undefined : 0.9);
  }
  if (role === 'standfirst' || role === 'editorNote') return takeNote(head, piece, role);
  if (!role && takeMarkedNote(head, piece, text)) return true;
  if (role && role !== 'byline') return false;
  return takeByline(head, piece, text, known, role === 'byline');
}

function isSubtitle(text: string, piece: TextPiece): boolean {
  return /^(?:——|--|—)/u.test(text) && text.length <= 90 && !piece.look.ended;
}

function takeNote(
  head: Head,
  piece: TextPiece,
  field: 'standfirst' | 'editorNote',
  confidence?: number,
): boolean {
  if (head[field]) return false;
  head[field] = contentOf(piece);
  return use(head, piece, field === 'standfirst' ? '提要' : '编者按', confidence);
}

function takeMarkedNote(head: Head, piece: TextPiece, text: string): boolean {
  if (/^[【〔[]?(?:编者按|编者的话)[】〕\]]?[：:\s]/u.test(text))
    return takeNote(head, piece, 'editorNote', 0.95);
  if (/^[【〔[]?(?:内容提要|提要|摘要|内容摘要|导语)[】〕\]]?[：:\s]/u.test(text))
    return takeNote(head, piece, 'standfirst', 0.95);
  return false;
}

function takeByline(
  head: Head,
  piece: TextPiece,
  text: string,
  known: readonly string[],
  isStyled: boolean,
): boolean {
  if (piece.look.heading || piece.look.list || head.byline.length >= 12) return false;
  const read = parseByline(text, isStyled ? [...known, oneLine(piece)] : known);
  if (!read) return false;
  head.byline.push(...read.entries);
  if (read.mark) head.bylineMark = read.mark;
  head.changes.push(...signsChange(piece, text));
  const isKnown = isStyled || read.entries.some((entry) => known.includes(entry.name));
  return use(head, piece, '作者', isKnown ? undefined : 0.85);
}

// Signs of the line that the model draws or does not keep (作者： ／ 、) are a change, so that the characters add up.
function signsChange(piece: Piece, text: string): Change[] {
  const before = text.match(/^(?:作者|撰稿)[：:]|[、／/|：:]/gu)?.join('') ?? '';
  return before === '' ? [] : [{ rule: 'bylineForm', at: piece.at, offset: 0, before, after: '' }];
}

function use(head: Head, piece: Piece, as: string, confidence?: number): true {
  head.used.push({ piece, as, ...(confidence ? { confidence } : {}) });
  return true;
}
