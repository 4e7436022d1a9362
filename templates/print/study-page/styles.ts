import type { FlowStyles } from '../../../scripts/typeset/types.ts';
import { BLACK, GREY, HAIRLINE, PALE, RED } from './colours.ts';

const BODY_LEADING = 14;

/** Type styles of a newspaper page: black only, large headlines that grow with the width of their block. */
export const styles: FlowStyles = {
  body: { face: 'song', size: 9, leading: BODY_LEADING, ink: BLACK },
  strong: 'hei',
  emphasis: 'kai',
  speaker: 'hei',
  kicker: { face: 'song', size: 15, leading: 23, ink: BLACK, align: 'center' },
  title: {
    face: 'heiBold',
    size: 44,
    leading: 58,
    ink: BLACK,
    align: 'center',
    sizes: [44, 36, 30, 26, 22, 18],
    smallSizes: [16, 14],
    maxLines: 2,
  },
  subtitle: { face: 'kai', size: 15, leading: 23, ink: BLACK, align: 'center' },
  byline: { face: 'kai', size: 11, leading: 17, ink: BLACK, align: 'center' },
  editorNote: { face: 'kai', size: 10, leading: 16, ink: BLACK, indent: 2 },
  standfirst: { face: 'kai', size: 10.5, leading: 17, ink: BLACK, indent: 2 },
  crosshead: [
    { face: 'heiBold', size: 9.5, leading: BODY_LEADING, ink: BLACK, align: 'center' },
    { face: 'hei', size: 9, leading: BODY_LEADING, ink: BLACK, align: 'left', indent: 2 },
    { face: 'kai', size: 9.5, leading: BODY_LEADING, ink: BLACK, align: 'left', indent: 2 },
  ],
  pullQuote: { face: 'kai', size: 12, leading: 19, ink: BLACK, align: 'left' },
  attribution: { face: 'hei', size: 8.5, leading: 15, ink: GREY, align: 'right' },
  boxTitle: { face: 'hei', size: 10, leading: BODY_LEADING, ink: RED, align: 'left' },
  boxBody: { face: 'kai', size: 9, leading: BODY_LEADING, ink: BLACK },
  caption: { face: 'kai', size: 8.5, leading: 12.5, ink: BLACK, align: 'center' },
  credit: { face: 'kai', size: 8, leading: 12, ink: GREY, align: 'right' },
  tableCaption: { face: 'hei', size: 9, leading: 15, ink: BLACK, align: 'center' },
  tableHead: { face: 'hei', size: 8.5, leading: 13, ink: BLACK, align: 'center' },
  tableCell: { face: 'song', size: 8.5, leading: 13, ink: BLACK, align: 'left' },
  tableNote: { face: 'kai', size: 8, leading: 12, ink: GREY, align: 'left' },
  reference: { face: 'song', size: 8.5, leading: BODY_LEADING, ink: BLACK },
  footnote: { face: 'song', size: 8, leading: 12, ink: BLACK },
  authorNote: { face: 'kai', size: 9, leading: BODY_LEADING, ink: GREY, align: 'justify', indent: 2 },
  source: { face: 'kai', size: 9, leading: BODY_LEADING, ink: GREY, align: 'right' },
  endMark: { text: '□', ink: RED },
  rule: HAIRLINE,
  accent: RED,
  tint: PALE,
};
