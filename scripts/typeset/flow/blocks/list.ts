import { type List, type ListItem, listMarker } from '../../../../content/model/index.ts';
import { withUnits } from '../../text/itemise.ts';
import { setLine } from '../../text/set-line.ts';
import type { FlowContext } from '../context.ts';
import { spanStyle } from '../inline-spans.ts';
import type { FlowItem } from '../item.ts';
import { setText } from '../set-text.ts';
import type { TextStyle } from '../style.ts';
import { textRows } from '../text-rows.ts';

/** Space after a marker, in em. */
export const MARKER_AIR = 0.3;

/** A list with hanging markers, nested lists one step further in. */
export function listItems(
  context: FlowContext,
  list: Pick<List, 'ordered' | 'items'>,
  depth = 0,
  lastLineRoom = 0,
): FlowItem[] {
  return list.items.flatMap((item: ListItem, index) => {
    const isLast = index === list.items.length - 1 && !item.list;
    const marker = listMarker(list.ordered, index, depth);
    const style = context.styles.body;
    const hang = markerWidth(context, marker, style);
    const first = Math.min((2 + depth * 1.5) * style.size, context.width / 3);
    const lines = setText({
      context,
      part: 'listItem',
      content: item.content,
      style,
      lead: { text: marker, air: MARKER_AIR },
      firstIndent: first,
      restIndent: first + hang,
      lastLineRoom: isLast ? lastLineRoom : 0,
    });
    const below = item.list ? listItems(context, item.list, depth + 1, lastLineRoom) : [];
    return [...textRows(context, lines, { size: style.size }), ...below];
  });
}

/** Where the text after a marker begins: the width of the marker and its space, in pt. */
export function markerWidth(context: FlowContext, marker: string, style: TextStyle): number {
  const spans = [
    { text: marker, style: spanStyle(style), airAfter: MARKER_AIR },
    { text: '文', style: spanStyle(style) },
  ];
  return withUnits(spans, context.measure, (units) => {
    const line = setLine({ units, spans, from: 0, to: units.count });
    return line.width - units.box[units.count - 1]!;
  });
}
