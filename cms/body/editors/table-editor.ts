import {
  AlignFeature,
  BlocksFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical';
import { footnoteBlock } from '../blocks/footnote.ts';
import { markFeatures } from './line-features.ts';

/** The editor that holds the one table of a 表 block. It has its own toolbar: only here are there table commands. */
export const tableEditor = lexicalEditor({
  admin: { hideGutter: true, placeholder: '从工具栏插入一个表格' },
  features: () => [
    ...markFeatures(),
    AlignFeature(),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ inlineBlocks: [footnoteBlock] }),
    FixedToolbarFeature(),
  ],
});
