import type { Mark } from '../../content/model/inline.ts';

/** Lexical's bits of `format` and the marks they are; other bits are screen matters the model does not hold. */
export const MARK_BITS: Readonly<Record<Mark, number>> = {
  strong: 1,
  emphasis: 2,
  strikethrough: 4,
  underline: 8,
  subscript: 32,
  superscript: 64,
};

/** The heading tags the editor offers, by level of the 小标题. */
export const CROSSHEAD_TAGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;
