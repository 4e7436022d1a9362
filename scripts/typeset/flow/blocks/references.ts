import { type References, referenceMarker } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import { type FlowItem, KEEP } from '../item.ts';
import { setPlainText, setText } from '../set-text.ts';
import { textRows } from '../text-rows.ts';
import { MARKER_AIR, markerWidth } from './list.ts';

/** A reference list: its title as a small head, entries in small type with hanging [1]. */
export function referencesItems(context: FlowContext, block: References): FlowItem[] {
  const style = context.styles.reference;
  const head = context.styles.crosshead[2];
  const title = block.title
    ? setPlainText({ context, part: 'referencesTitle', text: block.title, style: { ...head, indent: 0 } })
    : [];
  const titleRows = textRows(context, title, { size: head.size }).flatMap((item) => [item, KEEP]);
  const entries = block.entries.flatMap((entry, index) => {
    const marker = referenceMarker(index);
    const lines = setText({
      context,
      part: 'reference',
      content: entry.content,
      style,
      lead: { text: marker, air: MARKER_AIR },
      restIndent: markerWidth(context, marker, style),
    });
    return textRows(context, lines, { size: style.size });
  });
  return [{ kind: 'flush' }, { kind: 'gap', rows: 1 }, ...titleRows, ...entries];
}
