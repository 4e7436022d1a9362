import type { Crosshead } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import { type FlowItem, KEEP } from '../item.ts';
import { setText } from '../set-text.ts';
import { textRows } from '../text-rows.ts';

/** A crosshead with white above it, never parted from what follows. */
export function crossheadItems(context: FlowContext, block: Crosshead): FlowItem[] {
  const style = context.styles.crosshead[block.level - 1]!;
  const indent = (style.indent ?? 0) * context.styles.body.size;
  const lines = setText({
    context,
    part: 'crosshead',
    content: block.content,
    style,
    firstIndent: indent,
    restIndent: indent,
    isDisplay: true,
  });
  const rows = textRows(context, lines, { size: style.size }).filter((item) => item.kind !== 'penalty');
  const kept = rows.flatMap((item) => [item, KEEP]);
  return block.level === 1 ? [{ kind: 'gap', rows: 1 }, ...kept] : kept;
}
