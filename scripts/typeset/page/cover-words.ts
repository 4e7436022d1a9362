import { type Cover, plainText } from '../../../content/model/index.ts';

type CoverBlock = NonNullable<Cover['blocks']>[number];

/** What a block of a cover says, where it is set as lines: a paragraph, or captions and credit of a figure. */
export function coverWords(block: CoverBlock): string[] {
  if (block.type === 'paragraph') return [plainText(block.content)];
  const words = [...block.images.map(({ caption }) => caption), block.caption, block.credit];
  return words.filter((text) => text !== undefined);
}
