import { AlignFeature, BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical';
import { footnoteBlock } from '../blocks/footnote.ts';
import { markFeatures, smallToolbar } from './line-features.ts';
import { tableFeature } from './table-feature.ts';

/** The editor that holds the one table of a 表 block. */
export const tableEditor = lexicalEditor({
  admin: { hideGutter: true, placeholder: '表格' },
  features: () => [
    ...markFeatures(),
    AlignFeature(),
    tableFeature(),
    BlocksFeature({ inlineBlocks: [footnoteBlock] }),
    smallToolbar(),
  ],
});
