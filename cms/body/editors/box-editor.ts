import {
  AlignFeature,
  BlocksFeature,
  HeadingFeature,
  lexicalEditor,
  OrderedListFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import { figureBlock } from '../blocks/figure.ts';
import { footnoteBlock } from '../blocks/footnote.ts';
import { tableBlock } from '../blocks/table.ts';
import { CROSSHEAD_TAGS } from '../text-format.ts';
import { markFeatures, smallToolbar } from './line-features.ts';

/** What stands in a block of text besides lines: 小标题, lists, alignment. */
export function blockFeatures() {
  return [
    ...markFeatures(),
    HeadingFeature({ enabledHeadingSizes: Object.values(CROSSHEAD_TAGS) }),
    OrderedListFeature(),
    UnorderedListFeature(),
    AlignFeature(),
  ];
}

/** The editor inside a 资料框: everything plain, never another box. */
export const boxEditor = lexicalEditor({
  admin: { placeholder: '资料正文' },
  features: () => [
    ...blockFeatures(),
    BlocksFeature({ blocks: [figureBlock, tableBlock], inlineBlocks: [footnoteBlock] }),
    smallToolbar(),
  ],
});
