import {
  AlignFeature,
  BlocksFeature,
  EXPERIMENTAL_TableFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical';
import { footnoteBlock } from '../blocks/footnote.ts';
import { markFeatures, smallToolbar } from './line-features.ts';
import { withClient } from './with-client.ts';

// A 表 block holds exactly one table from the start, so that our client half offers nothing that inserts another.
const oneTable = () =>
  withClient(EXPERIMENTAL_TableFeature(), '/admin/editor/OneTableFeature.tsx#OneTableFeature');

/** The editor that holds the one table of a 表 block. */
export const tableEditor = lexicalEditor({
  admin: { hideGutter: true, placeholder: '表格' },
  features: () => [
    ...markFeatures(),
    AlignFeature(),
    oneTable(),
    BlocksFeature({ inlineBlocks: [footnoteBlock] }),
    smallToolbar(),
  ],
});
