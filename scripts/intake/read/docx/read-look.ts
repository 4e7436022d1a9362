import type { Look } from '../../draft.ts';
import type { MammothNode } from './mammoth-node.ts';
import { alignOf } from './read-style-looks.ts';

/** How a paragraph looks: what it says itself over what its style says. */
export function readLook(paragraph: MammothNode, styles: ReadonlyMap<string, Look>): Look {
  const runs = textRuns(paragraph);
  const first = runs[0];
  const style = styles.get(paragraph.styleId ?? '') ?? {};
  const heading = headingDepth(paragraph.styleName) ?? style.heading;
  const align = alignOf(paragraph.alignment) ?? (paragraph.alignment ? undefined : style.align);
  const font = first?.font ?? style.font;
  const size = first?.fontSize ?? style.size;
  const isBold = runs.length > 0 && runs.every((run) => run.isBold);
  const { numbering } = paragraph;
  return {
    ...(paragraph.styleName ? { style: paragraph.styleName } : {}),
    ...(heading ? { heading } : {}),
    ...(align ? { align } : {}),
    ...(isBold || style.bold ? { bold: true } : {}),
    ...(font ? { font } : {}),
    ...(size ? { size } : {}),
    ...(numbering && !heading
      ? { list: { ordered: numbering.isOrdered, level: Number(numbering.level) } }
      : {}),
  };
}

/** The depth a style name means: heading 2, Heading 2, 标题 2 → 2. */
export function headingDepth(name: string | null | undefined): number | undefined {
  const match = /^(?:heading|标题)\s*([1-6])$/i.exec(name?.trim() ?? '');
  return match ? Number(match[1]) : undefined;
}

function textRuns(node: MammothNode): MammothNode[] {
  if (node.type === 'run') {
    const hasText = (node.children ?? []).some((child) => child.type === 'text' && child.value?.trim());
    return hasText ? [node] : [];
  }
  return (node.children ?? []).flatMap(textRuns);
}
