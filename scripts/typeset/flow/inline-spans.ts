import { type Footnote, footnoteCall, type Inline, type TextRun } from '../../../content/model/index.ts';
import { codePointCount } from '../text/code-point-count.ts';
import type { Face } from '../text/measure.ts';
import type { Span, SpanStyle } from '../text/span.ts';
import type { FlowContext } from './context.ts';
import type { TextStyle } from './style.ts';

/** A footnote called in a line of text: `at` is the code point at which its call begins. */
export type CalledNote = { at: number; call: string; content: Footnote['content'] };

/** Inlines as spans of type, with the notes they call. */
export type InlineSpans = { spans: Span[]; notes: CalledNote[] };

/** Superscript and call sizes and rises, in em of the text. */
const RAISED = { size: 0.62, rise: 0.36 };
const LOWERED = { size: 0.62, rise: -0.14 };
const CALL = { size: 0.7, rise: 0.3 };

/** The plain style of a text style. */
export function spanStyle({ face, size, ink }: TextStyle): SpanStyle {
  return { face, size, ink };
}

/** Text before the content; `air` is the space after it in em. */
export type Lead = { text: string; face?: Face; air?: number };

export type SpanInput = {
  context: FlowContext;
  content: readonly Inline[];
  style: TextStyle;
  lead?: Lead;
};

/** Turns inlines into spans. Footnotes get their numbers here, in the order in which they are met. */
export function inlineSpans({ context, content, style, lead }: SpanInput): InlineSpans {
  const base = spanStyle(style);
  const spans: Span[] = [];
  const notes: CalledNote[] = [];
  let at = 0;
  const push = (span: Span) => {
    spans.push(span);
    at += codePointCount(span.text);
  };
  if (lead) {
    push({ text: lead.text, style: { ...base, face: lead.face ?? base.face }, airAfter: lead.air });
  }
  for (const item of content) {
    if (item.type === 'text') push(runSpan(context, item, base));
    else if (item.type === 'lineBreak') push({ text: '\n', style: base });
    else if (item.type === 'link') {
      for (const run of item.content) push({ ...runSpan(context, run, base), href: item.href });
    } else {
      const call = footnoteCall(context.lines.nextNoteNumber());
      notes.push({ at, call, content: item.content });
      push({ text: call, style: moved(base, CALL), glued: true });
    }
  }
  return { spans, notes };
}

function runSpan({ styles }: FlowContext, run: TextRun, base: SpanStyle): Span {
  const has = (mark: NonNullable<TextRun['marks']>[number]) => run.marks?.includes(mark) ?? false;
  let style = base;
  const isDotted = styles.emphasis === 'dots' && has('emphasis');
  if (styles.emphasis !== 'dots' && has('emphasis')) style = { ...style, face: styles.emphasis };
  if (has('strong')) style = { ...style, face: strongFace(styles.strong, base.face) };
  if (has('superscript')) style = moved(style, RAISED);
  else if (has('subscript')) style = moved(style, LOWERED);
  return {
    text: run.text,
    style,
    ...(isDotted ? { dots: true } : {}),
    ...(has('underline') ? { underline: true } : {}),
    ...(has('strikethrough') ? { strikethrough: true } : {}),
  };
}

function strongFace(strong: Face, base: Face): Face {
  return base === 'hei' ? 'heiBold' : strong;
}

function moved(style: SpanStyle, { size, rise }: { size: number; rise: number }): SpanStyle {
  return { ...style, size: style.size * size, rise: style.size * rise };
}
