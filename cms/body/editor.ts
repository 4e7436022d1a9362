import { BlocksFeature, FixedToolbarFeature, lexicalEditor } from '@payloadcms/richtext-lexical';
import { dialogueBlock } from './blocks/dialogue.ts';
import { figureBlock } from './blocks/figure.ts';
import { footnoteBlock } from './blocks/footnote.ts';
import { infoBoxBlock } from './blocks/info-box.ts';
import { pullQuoteBlock } from './blocks/pull-quote.ts';
import { referencesBlock } from './blocks/references.ts';
import { tableBlock } from './blocks/table.ts';
import { blockFeatures } from './editors/box-editor.ts';

/** The editor of an article body: exactly what content/model holds, and nothing it does not. */
export const bodyEditor = lexicalEditor({
  admin: { placeholder: '在这里写正文；输入“/”插入图、表、摘引等' },
  features: () => [
    ...blockFeatures(),
    BlocksFeature({
      blocks: [figureBlock, tableBlock, pullQuoteBlock, infoBoxBlock, dialogueBlock, referencesBlock],
      inlineBlocks: [footnoteBlock],
    }),
    FixedToolbarFeature({ applyToFocusedEditor: true }),
  ],
});
