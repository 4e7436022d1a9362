import type { Dialogue, Paragraph } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import type { FlowItem } from '../item.ts';
import { setText } from '../set-text.ts';
import { textRows } from '../text-rows.ts';

/** A paragraph on the grid, two ems indented unless it is centred or flush right. A run-in head is a strong run. */
export function paragraphItems(context: FlowContext, block: Paragraph, lastLineRoom = 0): FlowItem[] {
  const style = context.styles.body;
  const isAligned = block.align !== undefined;
  const lines = setText({
    context,
    part: 'paragraph',
    content: block.content,
    style,
    firstIndent: isAligned ? 0 : 2 * style.size,
    align: block.align ?? 'justify',
    lastLineRoom,
  });
  return textRows(context, lines, { size: style.size });
}

/** One turn of an interview, the speaker's name in its own face. */
export function dialogueItems(context: FlowContext, block: Dialogue, lastLineRoom = 0): FlowItem[] {
  const style = context.styles.body;
  const lines = setText({
    context,
    part: 'dialogue',
    content: block.content,
    style,
    lead: { text: `${block.speaker}：`, face: context.styles.speaker },
    firstIndent: 2 * style.size,
    lastLineRoom,
  });
  return textRows(context, lines, { size: style.size });
}
