import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { markFeatures, smallToolbar } from './line-features.ts';

/** The editor inside a footnote: text, marks and links; no footnote in a footnote. */
export const noteEditor = lexicalEditor({
  admin: { hideGutter: true, hideAddBlockButton: true, hideDraggableBlockElement: true, placeholder: '注文' },
  features: () => [...markFeatures(), smallToolbar()],
});
