import { pieceText } from '../../clean/edits.ts';
import type { Piece } from '../../draft.ts';
import { contentOf, withoutLead } from '../content.ts';
import { roleOfStyle } from '../style-role.ts';
import type { BlockReader } from './reader.ts';

const TURN = /^([\p{Script=Han}A-Za-z·]{1,10})[：:]\s*/u;
const NO_SPEAKERS =
  /^(?:来源|作者|注|图为|地址|电话|时间|地点|例如|如|比如|其中|提要|摘要|关键词|导语|编者按|参考文献|资料|链接|主题|要求|目标)$/u;

/** Names that open paragraphs with a colon, when at least two of them do so twice: an interview. */
export function findSpeakers(pieces: readonly Piece[]): Set<string> {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    const name = piece.type === 'text' ? TURN.exec(pieceText(piece).trim())?.[1] : undefined;
    if (name && !NO_SPEAKERS.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count >= 2);
  return new Set(repeated.length >= 2 ? counts.keys() : []);
}

/** 访谈: one turn, by style or because its speaker is one of those of the interview. */
export const readDialogue: BlockReader = (pieces, at, context) => {
  const piece = pieces[at]!;
  if (piece.type !== 'text') return undefined;
  const match = TURN.exec(pieceText(piece).trim());
  const isStyled = roleOfStyle(piece.look.style)?.role === 'dialogue';
  if (!match || !(isStyled || context.speakers.has(match[1]!))) return undefined;
  const content = withoutLead(contentOf(piece), match[0].length);
  if (content.length === 0) return undefined;
  return {
    read: {
      block: { type: 'dialogue', speaker: match[1]!, content },
      from: [piece],
      as: '问答',
      ...(isStyled ? {} : { confidence: 0.9 }),
    },
    next: at + 1,
  };
};
