import type { Design } from '../../scripts/typeset/types.ts';
import { BLACK, GREY, HAIRLINE } from '../print/journal/colours.ts';
import { design as journal } from '../print/journal/index.ts';

/** A row of a table with one line fits one row of the grid. */
const LEADING = 20;
const { styles } = journal;

/** 单据: forms of the office on A4, one column, black; the tables of the journal, larger. */
export const design: Design = {
  ...journal,
  name: 'forms',
  label: '单据',
  margins: { top: 62, bottom: 58, inner: 58, outer: 58 },
  textColumns: 1,
  columnRule: undefined,
  styles: {
    ...styles,
    body: { face: 'song', size: 10.5, leading: LEADING, ink: BLACK },
    kicker: { face: 'song', size: 11, leading: 18, ink: GREY, align: 'center' },
    title: {
      ...styles.title,
      face: 'heiBold',
      size: 20,
      leading: 30,
      sizes: [20],
      smallSizes: [16],
      maxLines: 1,
    },
    subtitle: { face: 'kai', size: 12, leading: 19, ink: BLACK, align: 'center' },
    crosshead: [
      { face: 'hei', size: 11.5, leading: LEADING, ink: BLACK, align: 'left' },
      styles.crosshead[1],
      styles.crosshead[2],
    ],
    tableHead: { face: 'hei', size: 9.5, leading: 14, ink: BLACK, align: 'left' },
    tableCell: { face: 'song', size: 9.5, leading: 14, ink: BLACK, align: 'left' },
    endMark: { text: '', ink: BLACK },
    accent: BLACK,
    tablesStay: true,
  },
  opening: { ...journal.opening, rows: { plain: 0, full: 0 } },
  furniture: {
    ...journal.furniture,
    head: { face: 'song', size: 9, leading: 12, ink: GREY },
    folio: { face: 'song', size: 9.5, leading: 12, ink: GREY, align: 'center' },
    rule: { ink: HAIRLINE, thickness: 0.4, gap: 3 },
    heads: 'column',
  },
};
