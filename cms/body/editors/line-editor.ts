import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical';
import { footnoteBlock } from '../blocks/footnote.ts';
import { markFeatures, smallToolbar } from './line-features.ts';

/** The editor of one paragraph with marks, links and footnotes: 编者按, 提要, 访谈, 摘引. */
export const lineEditor = lexicalEditor({
  admin: {
    hideGutter: true,
    hideAddBlockButton: true,
    hideDraggableBlockElement: true,
    placeholder: '写一段文字',
  },
  features: () => [...markFeatures(), BlocksFeature({ inlineBlocks: [footnoteBlock] }), smallToolbar()],
});
