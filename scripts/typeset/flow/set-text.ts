import type { Inline, LinePart } from '../../../content/model/index.ts';
import { recallParagraph } from '../text/recall-paragraph.ts';
import type { Fragment, SetLine } from '../text/set-line.ts';
import type { Span } from '../text/span.ts';
import { baselineIn, type FlowContext } from './context.ts';
import { emphasisDots } from './emphasis-dots.ts';
import { type CalledNote, type InlineSpans, inlineSpans, type Lead } from './inline-spans.ts';
import type { Note } from './item.ts';
import { type Placed, type PlacedText, shift, type TextOrigin } from './piece.ts';
import type { TextStyle } from './style.ts';

/** A set line of an article: pieces with the baseline at y = 0, and the notes called in it. `width` ends at the ink. */
export type TextLine = { pieces: Placed[]; notes: readonly Note[]; width: number };

export type TextInput = {
  context: FlowContext;
  part: LinePart;
  content: readonly Inline[];
  style: TextStyle;
  lead?: Lead;
  /** In pt; the style's own indent when absent. */
  firstIndent?: number;
  restIndent?: number;
  align?: TextStyle['align'];
  lastLineRoom?: number;
  /** Even lines that end between words. */
  isDisplay?: boolean;
};

/** Sets one reading line of the model in the measure of the context. No lines when there is nothing to set. */
export function setText(input: TextInput): TextLine[] {
  return setSpans(input, inlineSpans(input));
}

/** Sets spans that are one reading line, with the notes they call. */
function setSpans(input: Omit<TextInput, 'content'>, { spans, notes }: InlineSpans): TextLine[] {
  const { context, style } = input;
  if (spans.length === 0) return [];
  const { origin } = context.lines.take(input.part);
  const align = input.align ?? style.align ?? 'justify';
  const { lines, fewest } = recallParagraph(context.paragraphs, {
    spans,
    measure: context.measure,
    width: context.width,
    firstIndent: input.firstIndent ?? (style.indent ?? 0) * style.size,
    restIndent: input.restIndent ?? 0,
    align,
    lastLineRoom: input.lastLineRoom,
    isFrugal: context.isFrugal,
    isDisplay: input.isDisplay,
  });
  context.spare.lines += lines.length - fewest;
  const set = notes.map((note) => ({ at: note.at, note: setNote(context, note) }));
  return lines.map((line) => ({
    pieces: linePieces(line, origin),
    notes: set.length === 0 ? NO_NOTES : notesIn(line, set),
    width: line.indent + line.width,
  }));
}

const NO_NOTES: readonly Note[] = [];

type SetNote = { at: number; note: Note };

function notesIn({ from, to }: SetLine, notes: readonly SetNote[]): Note[] {
  return notes.filter(({ at }) => at >= from && at < to).map(({ note }) => note);
}

/** Sets plain text that is one reading line: a caption, a note of the author. */
export function setPlainText(input: Omit<TextInput, 'content'> & { text: string }): TextLine[] {
  return setText({ ...input, content: [{ type: 'text', text: input.text }] });
}

/** Sets a reading line from spans of its text: a byline with its names. */
export function setSpannedLine(input: Omit<TextInput, 'content'>, spans: Span[]): TextLine[] {
  return setSpans(input, { spans, notes: [] });
}

/** Sets the next reading line with the text the model gives it: a kicker, a source. */
export function setNextLine(context: FlowContext, part: LinePart, style: TextStyle): TextLine[] {
  const line = context.lines.take(part);
  const lines = { ...context.lines, take: () => line };
  return setPlainText({ context: { ...context, lines }, part, text: line.text, style });
}

/** The pieces of a line with its baseline at y = 0. */
export function linePieces(line: SetLine, origin: TextOrigin | undefined): Placed[] {
  const [first] = line.fragments;
  if (!first) return [];
  // Most lines are one run: a list of one takes less room than one that was grown.
  const pieces: Placed[] = [textPiece(first, line.indent, origin)];
  addMarks(pieces, first);
  for (let index = 1; index < line.fragments.length; index++) {
    const fragment = line.fragments[index]!;
    pieces.push(textPiece(fragment, line.indent, origin));
    addMarks(pieces, fragment);
  }
  return pieces;
}

function textPiece(fragment: Fragment, indent: number, origin: TextOrigin | undefined): PlacedText {
  const { span, text, offsets, width } = fragment;
  const { face, size, ink, rise = 0 } = span.style;
  const x = indent + fragment.x;
  const piece: PlacedText = { kind: 'text', x, y: -rise, face, size, ink, text, offsets, width };
  if (origin) piece.origin = origin;
  return piece;
}

/** Adds what goes with the piece of text that is the last of `pieces`. */
function addMarks(pieces: Placed[], { span, width }: Fragment): void {
  const piece = pieces.at(-1) as PlacedText;
  const { x, size, ink } = piece;
  const rule = (y: number): Placed => ({
    kind: 'rule',
    x1: x,
    y1: y,
    x2: x + width,
    y2: y,
    thickness: 0.5,
    ink,
  });
  if (span.underline) pieces.push(rule(size * 0.18));
  if (span.dots) pieces.push(...emphasisDots(piece));
  if (span.strikethrough) pieces.push(rule(-size * 0.34));
  if (span.href) {
    pieces.push({ kind: 'link', x, y: -size * 0.9, width, height: size * 1.1, href: span.href });
  }
}

/** Sets the text of a note in the column measure. It takes the reading line that follows its call's line. */
function setNote(context: FlowContext, { call, content }: CalledNote): Note {
  const style = context.styles.footnote;
  const inner = { ...context, width: context.columnWidth };
  const lines = setText({
    context: inner,
    part: 'footnote',
    content,
    style,
    lead: { text: call, air: 0.25 },
  });
  return stack(lines, style);
}

/** Lines one below the other at the style's own leading, with all their pieces from the top left. */
export function stack(lines: readonly TextLine[], style: TextStyle): Note {
  return {
    pieces: lines.flatMap((line, index) =>
      shift(line.pieces, 0, index * style.leading + baselineIn(style.leading, style.size)),
    ),
    height: lines.length * style.leading,
  };
}
