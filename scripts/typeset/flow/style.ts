import type { Face } from '../text/measure.ts';
import type { Ink } from '../text/span.ts';

/** How a kind of text is set. `leading` in pt counts only where text does not stand on the page's grid of rows. */
export type TextStyle = {
  face: Face;
  size: number;
  ink: Ink;
  leading: number;
  align?: 'justify' | 'left' | 'center' | 'right';
  /** First-line indent in em; of a crosshead in em of the body. */
  indent?: number;
};

/** Every style the flow of an article uses. */
export type FlowStyles = {
  body: TextStyle;
  /** Face of strong runs and run-in heads, of 着重 (or dots below it, 着重号), of a speaker's name. */
  strong: Face;
  emphasis: Face | 'dots';
  speaker: Face;
  kicker: TextStyle;
  /** Sizes tried for the title, from the largest; `smallSizes` for standing matter 启事 更正 征稿. */
  title: TextStyle & { sizes: readonly number[]; smallSizes: readonly number[]; maxLines: number };
  subtitle: TextStyle;
  byline: TextStyle;
  editorNote: TextStyle;
  standfirst: TextStyle;
  crosshead: readonly [TextStyle, TextStyle, TextStyle];
  pullQuote: TextStyle;
  attribution: TextStyle;
  boxTitle: TextStyle;
  boxBody: TextStyle;
  caption: TextStyle;
  credit: TextStyle;
  tableCaption: TextStyle;
  tableHead: TextStyle;
  tableCell: TextStyle;
  tableNote: TextStyle;
  /** Tables never float: they stand where the text has them, row by row. */
  tablesStay?: true;
  reference: TextStyle;
  footnote: TextStyle;
  authorNote: TextStyle;
  source: TextStyle;
  /** The mark at the end of an article. */
  endMark: { text: string; ink: Ink };
  /** Hairlines, accents and tints. */
  rule: Ink;
  accent: Ink;
  tint: Ink;
};
