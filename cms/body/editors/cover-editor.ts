import { AlignFeature, BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical';
import { figureBlock } from '../blocks/figure.ts';
import { footnoteBlock } from '../blocks/footnote.ts';
import { markFeatures, smallToolbar } from './line-features.ts';

/** The editor of a cover page: paragraphs and figures, as 图片新闻 needs them. */
export const coverEditor = lexicalEditor({
  admin: { placeholder: '图片新闻、说明文字' },
  features: () => [
    ...markFeatures(),
    AlignFeature(),
    BlocksFeature({ blocks: [figureBlock], inlineBlocks: [footnoteBlock] }),
    smallToolbar(),
  ],
});
