import type { FlowStyles } from '../../../scripts/typeset/types.ts';
import { BLACK, GREY, HAIRLINE, INDIGO, MIST } from './colours.ts';

const BODY_LEADING = 14.6;

/** Type styles of the text: heads in 黑 at the left edge, 着重 as dots, small body for three columns. */
export const styles: FlowStyles = {
  body: { face: 'song', size: 9, leading: BODY_LEADING, ink: BLACK },
  strong: 'hei',
  emphasis: 'dots',
  speaker: 'kai',
  kicker: { face: 'hei', size: 11, leading: 17, ink: INDIGO, align: 'left' },
  title: {
    face: 'heiBold',
    size: 26,
    leading: 34,
    ink: BLACK,
    align: 'left',
    sizes: [26, 23, 20, 18],
    smallSizes: [15, 13],
    maxLines: 3,
  },
  subtitle: { face: 'song', size: 12, leading: 19, ink: GREY, align: 'left' },
  byline: { face: 'song', size: 10, leading: 16, ink: INDIGO, align: 'left' },
  editorNote: { face: 'kai', size: 9.5, leading: 15, ink: BLACK, indent: 2 },
  standfirst: { face: 'kai', size: 10, leading: 16, ink: BLACK, indent: 2 },
  crosshead: [
    { face: 'heiBold', size: 10, leading: BODY_LEADING, ink: INDIGO, align: 'left' },
    { face: 'hei', size: 9, leading: BODY_LEADING, ink: BLACK, align: 'left' },
    { face: 'kai', size: 9.5, leading: BODY_LEADING, ink: BLACK, align: 'left', indent: 2 },
  ],
  pullQuote: { face: 'songBold', size: 12, leading: 19, ink: INDIGO, align: 'left' },
  attribution: { face: 'kai', size: 8.5, leading: 14, ink: GREY, align: 'right' },
  boxTitle: { face: 'heiBold', size: 9.5, leading: BODY_LEADING, ink: INDIGO, align: 'left' },
  boxBody: { face: 'song', size: 8.5, leading: BODY_LEADING, ink: BLACK },
  caption: { face: 'hei', size: 8, leading: 12, ink: BLACK, align: 'left' },
  credit: { face: 'song', size: 7.5, leading: 12, ink: GREY, align: 'right' },
  tableCaption: { face: 'hei', size: 8.5, leading: 14, ink: BLACK, align: 'left' },
  tableHead: { face: 'hei', size: 8, leading: 12.5, ink: BLACK, align: 'center' },
  tableCell: { face: 'song', size: 8, leading: 12.5, ink: BLACK, align: 'left' },
  tableNote: { face: 'song', size: 7.5, leading: 11.5, ink: GREY, align: 'left' },
  reference: { face: 'song', size: 8, leading: BODY_LEADING, ink: BLACK },
  footnote: { face: 'song', size: 7.5, leading: 11.5, ink: BLACK },
  authorNote: { face: 'kai', size: 8.5, leading: BODY_LEADING, ink: GREY, align: 'justify', indent: 2 },
  source: { face: 'kai', size: 8.5, leading: BODY_LEADING, ink: GREY, align: 'right' },
  endMark: { text: '■', ink: INDIGO },
  rule: HAIRLINE,
  accent: INDIGO,
  tint: MIST,
};
