import type { Design } from '../../../scripts/typeset/types.ts';
import { design as journal } from '../journal/index.ts';
import { BLACK, GREY, HAIRLINE, INDIGO, PAPER } from './colours.ts';
import about from './design.json' with { type: 'json' };
import { styles } from './styles.ts';

const { cover, contents, masthead, filler } = journal;

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
    rows: journal.opening.rows,
    name: { face: 'heiBold', size: 16, leading: 24, ink: PAPER, align: 'left' },
    description: { face: 'song', size: 9, leading: 14, ink: GREY, align: 'left' },
    bar: INDIGO,
    rule: HAIRLINE,
  },
  sharing: { gapRows: 2, followOnRows: 4, newColumnRows: 7 },
  cover: {
    shape: 'band',
    nameplate: { face: 'heiBold', size: 54, leading: 80, ink: PAPER, align: 'left' },
    label: { ...cover.label, leading: 20, ink: PAPER },
    announceTitle: { ...cover.announceTitle, face: 'heiBold', ink: INDIGO },
    announce: cover.announce,
    notice: { ...cover.notice, ink: PAPER },
    issuer: { face: 'hei', size: 10.5, leading: 18, ink: PAPER },
    band: INDIGO,
    paper: PAPER,
  },
  contents: {
    title: { ...contents.title, face: 'heiBold', size: 26, leading: 40, ink: INDIGO },
    issue: { face: 'song', size: 10, leading: 20, ink: GREY },
    column: { ...contents.column, size: 11, leading: 21, ink: INDIGO },
    entry: { face: 'hei', size: 10, leading: 17, ink: BLACK, align: 'left' },
    authors: { face: 'song', size: 9, leading: 15, ink: GREY },
    folio: { ...contents.folio, face: 'heiBold', leading: 17, ink: INDIGO },
    leader: { text: '.', ink: HAIRLINE },
  },
  masthead: {
    title: { ...masthead.title, face: 'heiBold', size: 28, leading: 44, ink: INDIGO },
    role: { ...masthead.role, face: 'heiBold', size: 9, leading: 16, ink: INDIGO },
    names: { ...masthead.names, leading: 16 },
    fact: { ...masthead.fact, leading: 16 },
    notice: { ...masthead.notice, face: 'hei', size: 10.5, ink: INDIGO },
  },
  filler: {
    title: { ...filler.title, face: 'heiBold', ink: INDIGO, align: 'left' },
    text: { ...filler.text, face: 'song', size: 9.5, leading: 16 },
    quotation: { ...filler.quotation, face: 'songBold', size: 11.5, leading: 20, ink: INDIGO },
    source: { ...filler.source, ink: GREY },
    rule: { ink: INDIGO, thickness: 1.2 },
  },
  words: { ...journal.words, contents: '目次', fillPage: '读书札记' },
};
