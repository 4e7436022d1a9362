import type { Design } from '../../../scripts/typeset/types.ts';
import { BLACK, GREY, HAIRLINE, INDIGO, PAPER } from './colours.ts';
import about from './design.json' with { type: 'json' };
import { styles } from './styles.ts';

/** 紧凑: three text columns, heads at the left in 黑体, bands of 靛青, large folios in the middle. */
export const design: Design = {
  name: 'compact',
  label: about.label,
  margins: { top: 58, bottom: 58, inner: 52, outer: 46 },
  textColumns: 3,
  gutter: 14,
  columnRule: undefined,
  styles,
  furniture: {
    headY: 40,
    folioY: 24,
    head: { face: 'hei', size: 8.5, leading: 12, ink: INDIGO },
    folio: { face: 'heiBold', size: 15, leading: 18, ink: INDIGO, align: 'center' },
    rule: { ink: INDIGO, thickness: 1.2, gap: 4 },
  },
  opening: {
    shape: 'band',
    rows: { plain: 3, full: 4 },
    name: { face: 'heiBold', size: 16, leading: 24, ink: PAPER, align: 'left' },
    description: { face: 'song', size: 9, leading: 14, ink: GREY, align: 'left' },
    bar: INDIGO,
    rule: HAIRLINE,
  },
  sharing: { gapRows: 2, followOnRows: 4, newColumnRows: 7 },
  cover: {
    shape: 'band',
    nameplate: { face: 'heiBold', size: 54, leading: 80, ink: PAPER, align: 'left' },
    label: { face: 'hei', size: 12, leading: 20, ink: PAPER },
    announceTitle: { face: 'heiBold', size: 18, leading: 28, ink: INDIGO, align: 'left' },
    announce: { face: 'song', size: 11.5, leading: 20, ink: BLACK, align: 'left' },
    notice: { face: 'hei', size: 9, leading: 14, ink: PAPER },
    issuer: { face: 'hei', size: 10.5, leading: 18, ink: PAPER },
    band: INDIGO,
    paper: PAPER,
  },
  contents: {
    title: { face: 'heiBold', size: 26, leading: 40, ink: INDIGO, align: 'left' },
    issue: { face: 'song', size: 10, leading: 20, ink: GREY },
    column: { face: 'heiBold', size: 11, leading: 21, ink: INDIGO, align: 'left' },
    entry: { face: 'hei', size: 10, leading: 17, ink: BLACK, align: 'left' },
    authors: { face: 'song', size: 9, leading: 15, ink: GREY },
    folio: { face: 'heiBold', size: 10.5, leading: 17, ink: INDIGO },
    leader: { text: '.', ink: HAIRLINE },
  },
  masthead: {
    title: { face: 'heiBold', size: 28, leading: 44, ink: INDIGO, align: 'center' },
    role: { face: 'heiBold', size: 9, leading: 16, ink: INDIGO, align: 'center' },
    names: { face: 'song', size: 9.5, leading: 16, ink: BLACK },
    fact: { face: 'song', size: 9.5, leading: 16, ink: BLACK, align: 'center' },
    notice: { face: 'hei', size: 10.5, leading: 20, ink: INDIGO, align: 'center' },
  },
  filler: {
    title: { face: 'heiBold', size: 11, leading: 20, ink: INDIGO, align: 'left' },
    text: { face: 'song', size: 9.5, leading: 16, ink: BLACK },
    quotation: { face: 'songBold', size: 11.5, leading: 20, ink: INDIGO, align: 'center' },
    source: { face: 'song', size: 8.5, leading: 16, ink: GREY, align: 'right' },
    rule: { ink: INDIGO, thickness: 1.2 },
  },
  words: {
    contents: '目次',
    masthead: '版权页',
    callForPapers: '欢迎来稿',
    fillPage: '读书札记',
  },
};
