import type { Footnote, Inline, Link, TextRun } from '../../../content/model/inline.ts';
import { elementOf, type LexicalNode, paragraphOf, stateOf } from '../lexical.ts';
import { MARK_BITS } from '../text-format.ts';
import type { FromModelContext } from './context.ts';

/** A line of text as Lexical nodes. */
export function inlines(content: readonly Inline[], context: FromModelContext): LexicalNode[] {
  return content.map((item) => inlineNode(item, context));
}

function inlineNode(item: Inline, context: FromModelContext): LexicalNode {
  switch (item.type) {
    case 'text':
      return textRun(item);
    case 'lineBreak':
      return { type: 'linebreak', version: 1 };
    case 'link':
      return link(item, context);
    case 'footnote':
      return footnote(item, context);
  }
}

/** The state of a one-line editor. */
export function line(content: readonly Inline[], context: FromModelContext) {
  return stateOf([paragraphOf(inlines(content, context))]);
}

function textRun({ text, marks = [] }: TextRun): LexicalNode {
  const format = marks.reduce((bits, mark) => bits | MARK_BITS[mark], 0);
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' };
}

function link({ href, content }: Link, context: FromModelContext): LexicalNode {
  const fields = { linkType: 'custom', url: href, newTab: false };
  return elementOf('link', inlines(content, context), { version: 3, id: context.nextId(), fields });
}

function footnote({ content }: Footnote, context: FromModelContext): LexicalNode {
  const fields = { id: context.nextId(), blockType: 'footnote', content: line(content, context) };
  return { type: 'inlineBlock', version: 1, fields };
}
