import {
  AlignFeature,
  BlocksFeature,
  HeadingFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import { figureBlock } from '../blocks/figure.ts';
import { footnoteBlock } from '../blocks/footnote.ts';
import { tableBlock } from '../blocks/table.ts';
import { CROSSHEAD_TAGS } from '../text-format.ts';
import { markFeatures, smallToolbar } from './line-features.ts';
import { withClient } from './with-client.ts';

// Payload calls them 标题 2–4; the desk calls them 小标题 of three levels.
const crossheads = () =>
  withClient(
    HeadingFeature({ enabledHeadingSizes: Object.values(CROSSHEAD_TAGS) }),
    '/admin/editor/CrossheadFeature.tsx#CrossheadFeature',
  );

/** What stands in a block of text besides lines: 小标题, lists, alignment. */
export function blockFeatures() {
  return [
    ...markFeatures(),
    ParagraphFeature(),
    crossheads(),
    withClient(OrderedListFeature(), '/admin/editor/PlainListFeatures.tsx#PlainOrderedList'),
    withClient(UnorderedListFeature(), '/admin/editor/PlainListFeatures.tsx#PlainUnorderedList'),
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
