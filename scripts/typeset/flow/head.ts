import type { Article, Inline } from '../../../content/model/index.ts';
import { setHeadline } from '../text/set-headline.ts';
import { baselineIn, type FlowContext } from './context.ts';
import { spanStyle } from './inline-spans.ts';
import type { FlowItem, Note } from './item.ts';
import { bylineSpans } from './name-spans.ts';
import { type Placed, type PlacedText, shift } from './piece.ts';
import { linePieces, setNextLine, setSpannedLine, setText, stack, type TextLine } from './set-text.ts';
import type { TextStyle } from './style.ts';
import { textRows } from './text-rows.ts';

/**
 * The head of an article across all columns: 引题 主题 副题, byline, 编者按, 提要. `height` in pt. `overflow` are parts
 * too long for a head; they stand before the body in the columns.
 */
export type Head = { pieces: Placed[]; height: number; notes: Note[]; overflow: FlowItem[] };

/** A part of the head longer than this share of the page is set in the columns. */
const LONGEST = 0.3;
/** White in em of the part's size: above it. */
const ABOVE = { kicker: 0, title: 0.35, subtitle: 0.35, byline: 0.9, note: 1 } as const;

type Builder = Head & { context: FlowContext };

/** Sets the head. Takes the reading lines from the kicker to the standfirst. */
export function setHead(context: FlowContext, article: Article): Head {
  const { styles } = context;
  const full = { ...context, width: context.fullWidth, columnWidth: context.columnWidth };
  const head: Builder = { context: full, pieces: [], height: 0, notes: [], overflow: [] };
  if (article.kicker) addHeadline(head, 'kicker', article.kicker, styles.kicker, [styles.kicker.size]);
  addHeadline(head, 'title', article.title, styles.title, titleSizes(styles.title, article.kind));
  if (article.subtitle)
    addHeadline(head, 'subtitle', article.subtitle, styles.subtitle, [styles.subtitle.size]);
  if (article.byline.length > 0) addByline(head, article);
  if (article.editorNote) addNote(head, 'editorNote', article.editorNote);
  if (article.standfirst) addNote(head, 'standfirst', article.standfirst);
  const { context: _, ...result } = head;
  return result;
}

/** Standing matter has small heads. */
function titleSizes(style: FlowContext['styles']['title'], kind: Article['kind']): readonly number[] {
  return kind === 'article' || kind === 'pictureNews' ? style.sizes : style.smallSizes;
}

function addHeadline(
  head: Builder,
  part: 'kicker' | 'title' | 'subtitle',
  source: string,
  style: TextStyle,
  sizes: readonly number[],
): void {
  const { context } = head;
  if (isTooLong(context, source.length, sizes.at(-1)!)) {
    addOverflow(head, part, style);
    return;
  }
  const { origin, text } = context.lines.take(part);
  const { face, ink } = style;
  const maxLines = part === 'title' ? context.styles.title.maxLines : 3;
  const set = setHeadline({
    text,
    style: { face, ink },
    sizes,
    measure: context.measure,
    width: context.width,
    maxLines,
  });
  const leading = set.size * (style.leading / style.size);
  head.height += head.height > 0 ? ABOVE[part] * set.size : 0;
  for (const line of set.lines) {
    const indent = style.align === 'left' ? 0 : (context.width - line.width) / 2;
    const pieces = linePieces(line, origin);
    head.pieces.push(...shift(pieces, indent, head.height + baselineIn(leading, set.size)));
    head.height += leading;
  }
}

/** A headline as long as a text is set like one, in the columns. */
function addOverflow(head: Builder, part: 'kicker' | 'title' | 'subtitle', style: TextStyle): void {
  const { context } = head;
  const inner = { ...context, width: context.columnWidth };
  const bold = { ...context.styles.body, face: style.face };
  const lines = setNextLine(inner, part, bold);
  head.overflow.push(...textRows(inner, lines, { size: bold.size }));
}

function isTooLong({ width, leading, maxRows }: FlowContext, characters: number, size: number): boolean {
  return (characters * size * size * 1.6) / width > maxRows * leading * LONGEST;
}

function addByline(head: Builder, article: Article): void {
  const { context } = head;
  const style = context.styles.byline;
  const text = bylineOf(article);
  if (isTooLong(context, text, style.size)) {
    const inner = { ...context, width: context.columnWidth };
    const lines = setByline(inner, article, { ...style, align: 'left' });
    head.overflow.push(...textRows(inner, lines, { size: style.size }));
    return;
  }
  head.height += ABOVE.byline * style.size;
  const set = stack(setByline(context, article, style), style);
  head.pieces.push(...shift(set.pieces, 0, head.height));
  head.height += set.height;
}

function setByline(context: FlowContext, article: Article, style: TextStyle): TextLine[] {
  return setSpannedLine({ context, part: 'byline', style }, bylineSpans(article, spanStyle(style)));
}

function bylineOf(article: Article): number {
  return article.byline.reduce(
    (sum, { name, post, affiliation }) =>
      sum + name.length + (post?.length ?? 0) + (affiliation?.length ?? 0) + 4,
    0,
  );
}

/** An editor's note on a tint with its label, or a standfirst between hairlines; inset by two ems. */
function addNote(head: Builder, part: 'editorNote' | 'standfirst', content: readonly Inline[]): void {
  const { context } = head;
  const style = context.styles[part];
  const length = content.reduce((sum, item) => sum + ('text' in item ? item.text.length : 8), 0);
  if (isTooLong(context, length, style.size)) {
    const inner = { ...context, width: context.columnWidth };
    head.overflow.push(
      ...textRows(inner, setText({ context: inner, part, content, style }), { size: style.size }),
      { kind: 'gap', rows: 1 },
    );
    return;
  }
  const inset = 2 * style.size;
  head.height += ABOVE.note * style.size;
  const inner = { ...context, width: context.width - 2 * inset };
  const lines = setText({ context: inner, part, content, style });
  const set = stack(lines, style);
  const label = part === 'editorNote' ? noteLabel(context, content, style) : [];
  const padding = style.size * 0.7;
  const labelHeight = label.length > 0 ? style.leading : 0;
  const height = set.height + labelHeight + 2 * padding;
  head.pieces.push(
    ...frame(context, part, head.height, height),
    ...shift(label, inset, head.height + padding),
    ...shift(set.pieces, inset, head.height + padding + labelHeight),
  );
  head.notes.push(...lines.flatMap((line) => line.notes));
  head.height += height;
}

function frame(
  { styles, width }: FlowContext,
  part: 'editorNote' | 'standfirst',
  y: number,
  height: number,
): Placed[] {
  if (part === 'editorNote') return [{ kind: 'box', x: 0, y, width, height, fill: styles.tint }];
  const rule = (at: number): Placed => ({
    kind: 'rule',
    x1: 0,
    y1: at,
    x2: width,
    y2: at,
    thickness: 0.4,
    ink: styles.accent,
  });
  return [rule(y), rule(y + height)];
}

/** 编者按 above a note that does not begin with it. */
function noteLabel({ styles }: FlowContext, content: readonly Inline[], style: TextStyle): PlacedText[] {
  const first = content[0];
  const text = '编者按';
  if (first && 'text' in first && first.text.startsWith(text)) return [];
  return [
    {
      kind: 'text',
      x: 0,
      y: baselineIn(style.leading, style.size),
      face: 'hei',
      size: style.size,
      ink: styles.accent,
      text,
      offsets: [0, style.size, 2 * style.size],
      width: 3 * style.size,
      furniture: 'notice',
    },
  ];
}
