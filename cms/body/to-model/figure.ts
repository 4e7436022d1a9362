import type { Figure } from '../../../content/model/blocks.ts';
import type { FigureImage } from '../../../content/model/image.ts';
import type { BlockFields } from './block.ts';
import { at, compact, imageOf, type ToModelContext, textOf } from './context.ts';

/** 图, one picture or a group. Rows without a picture are passed over. */
export function figure(fields: BlockFields, context: ToModelContext): Figure {
  const rows = (fields.images ?? []) as BlockFields[];
  return compact({
    type: 'figure' as const,
    role: fields.role as Figure['role'],
    images: rows.flatMap((row, index) => imageRow(row, at(at(context, 'images'), index))),
    caption: textOf(fields.caption),
    credit: textOf(fields.credit),
    measure: textOf(fields.measure) as Figure['measure'],
  });
}

function imageRow(row: BlockFields, context: ToModelContext): FigureImage[] {
  const image = imageOf(row.image, row.imageAlt, context);
  return image ? [compact({ image, caption: textOf(row.caption) })] : [];
}
