import type { ListItem } from '../../../../content/model/index.ts';
import type { TextPiece } from '../../draft.ts';
import { contentOf } from '../content.ts';
import type { BlockReader } from './reader.ts';

/** 列表: all following items with bullets or automatic numbers of one kind; deeper items hang below the one above. */
export const readList: BlockReader = (pieces, at) => {
  const from: TextPiece[] = [];
  const first = pieces[at]!;
  const ordered = first.type === 'text' ? first.look.list?.ordered : undefined;
  if (ordered === undefined) return undefined;
  for (let place = at; ; place++) {
    const piece = pieces[place];
    if (piece?.type !== 'text' || !piece.look.list || contentOf(piece).length === 0) break;
    if (piece.look.list.level === 0 && piece.look.list.ordered !== ordered) break;
    from.push(piece);
  }
  if (from.length === 0) return undefined;
  return {
    read: { block: { type: 'list', ordered, items: nest(from) }, from, as: '列表' },
    next: at + from.length,
  };
};

function nest(pieces: readonly TextPiece[]): ListItem[] {
  const root: ListItem[] = [];
  for (const piece of pieces) {
    const { level, ordered } = piece.look.list!;
    let items = root;
    for (let depth = 0; depth < level && items.length > 0; depth++) {
      const parent = items.at(-1)!;
      parent.list ??= { ordered, items: [] };
      items = parent.list.items;
    }
    items.push({ content: contentOf(piece) });
  }
  return root;
}
