import type { Face } from './measure.ts';

/** CMYK in 0–1. Black text is `{c:0,m:0,y:0,k:1}`. */
export type Ink = { c: number; m: number; y: number; k: number };

/** How a run of text is set. `size` in pt; `rise` in pt lifts it above the baseline (superscript) or below. */
export type SpanStyle = { face: Face; size: number; ink: Ink; rise?: number };

/**
 * A run of text in one style; `\n` is a forced line end and is never drawn. `href` makes it a link, `glued` forbids a
 * break before it (footnote calls), `underline` and `strikethrough` draw a rule with it.
 */
export type Span = {
  text: string;
  style: SpanStyle;
  href?: string;
  glued?: boolean;
  /** Extra space after the run, in em: after a list marker. */
  airAfter?: number;
  /** Drawn space before the run, in em, at which no line ends: between the two characters of a short name. */
  airBefore?: number;
  /** No line ends inside the run: a name. */
  whole?: boolean;
  /** 着重号: a dot below every character. */
  dots?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
};
