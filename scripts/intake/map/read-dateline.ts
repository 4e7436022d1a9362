import type { BylineEntry } from '../../../content/model/index.ts';
import { pieceText } from '../clean/edits.ts';
import type { Change, Doubt, Piece } from '../draft.ts';

const DATELINE =
  /^(?:本报|[\p{Script=Han}]{2,8}日报)[\p{Script=Han}]{0,8}讯[\s\u3000（(]*(?:(.{2,6}?)?(通讯员)|记者)[\s\u3000]*(\p{Script=Han}{2,4}?(?:[\s\u3000、]\p{Script=Han}{2,4}?)*?)[）)]?(?:报道)?[：:]/u;

/** Who wrote a report that has no byline but a dateline: 本报讯 通讯员某某报道：… The text keeps its dateline. */
export function readDateline(
  body: readonly Piece[],
  article: string,
): { byline: BylineEntry[]; changes: Change[]; doubts: Doubt[] } {
  for (const piece of body.slice(0, 3)) {
    const match = piece.type === 'text' ? DATELINE.exec(pieceText(piece)) : null;
    if (!match) continue;
    const names = match[3]!.split(/[\s\u3000、]+/u);
    const role = match[2] ? ('correspondent' as const) : ('author' as const);
    const byline = names.map((name): BylineEntry => ({ kind: 'person', name, role }));
    const after = names.map((name) => `${match[2] ?? ''}${name}`).join('');
    return {
      byline,
      changes: [{ rule: 'bylineFromDateline', at: piece.at, offset: 0, before: '', after }],
      doubts: [
        {
          code: 'bylineFromDateline',
          at: piece.at,
          article,
          message: `作者取自电头“${match[0]}”，正文里的电头仍保留。`,
          confidence: 0.9,
        },
      ],
    };
  }
  return { byline: [], changes: [], doubts: [] };
}
