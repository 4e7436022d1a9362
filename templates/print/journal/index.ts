import type { Design } from '../../../scripts/typeset/types.ts';
import { BLACK, GREY, HAIRLINE, PAPER, RED } from './colours.ts';
import about from './design.json' with { type: 'json' };
import { styles } from './styles.ts';

/** 期刊: the design of a provincial monthly, two text columns on 大16开, black with a restrained red. */
export const design: Design = {
  name: 'journal',
  label: about.label,
  margins: { top: 64, bottom: 56, inner: 58, outer: 54 },
  textColumns: 2,
  gutter: 18,
  columnRule: { ink: { c: 0, m: 0, y: 0, k: 0.25 }, thickness: 0.3 },
  styles,
  furniture: {
    headY: 45,
    folioY: 26,
    head: { face: 'kai', size: 9, leading: 12, ink: GREY },
    folio: { face: 'songBold', size: 10, leading: 12, ink: RED },
    rule: { ink: HAIRLINE, thickness: 0.4, gap: 3 },
  },
  opening: {
    shape: 'bar',
    rows: { plain: 3, full: 4 },
    name: { face: 'heiBold', size: 17, leading: 24, ink: RED, align: 'left' },
    description: { face: 'kai', size: 9.5, leading: 14, ink: GREY, align: 'left' },
    bar: RED,
    rule: RED,
  },
  sharing: { gapRows: 2, followOnRows: 5, newColumnRows: 8 },
  cover: {
    shape: 'paper',
    nameplate: { face: 'songBold', size: 58, leading: 76, ink: RED, align: 'center' },
    label: { face: 'hei', size: 12, leading: 18, ink: BLACK },
    announceTitle: { face: 'songBold', size: 18, leading: 28, ink: RED, align: 'left' },
    announce: { face: 'song', size: 11.5, leading: 20, ink: BLACK, align: 'left' },
    notice: { face: 'hei', size: 9, leading: 14, ink: BLACK },
    issuer: { face: 'kai', size: 11.5, leading: 18, ink: BLACK },
    band: RED,
    paper: PAPER,
  },
  contents: {
    title: { face: 'songBold', size: 30, leading: 42, ink: RED, align: 'left' },
    issue: { face: 'kai', size: 10.5, leading: 20, ink: GREY },
    column: { face: 'heiBold', size: 12, leading: 22, ink: RED, align: 'left' },
    entry: { face: 'song', size: 10.5, leading: 18, ink: BLACK, align: 'left' },
    authors: { face: 'kai', size: 9.5, leading: 16, ink: BLACK },
    folio: { face: 'songBold', size: 10.5, leading: 18, ink: BLACK },
    leader: { text: '·', ink: HAIRLINE },
  },
  masthead: {
    title: { face: 'songBold', size: 30, leading: 46, ink: RED, align: 'center' },
    role: { face: 'hei', size: 9.5, leading: 16.5, ink: BLACK, align: 'center' },
    names: { face: 'song', size: 9.5, leading: 16.5, ink: BLACK },
    fact: { face: 'song', size: 9.5, leading: 16.5, ink: BLACK, align: 'center' },
    notice: { face: 'kai', size: 11, leading: 20, ink: RED, align: 'center' },
  },
  filler: {
    title: { face: 'hei', size: 11, leading: 20, ink: RED, align: 'center' },
    text: { face: 'kai', size: 10, leading: 16.5, ink: BLACK },
    quotation: { face: 'kai', size: 12, leading: 21, ink: BLACK, align: 'center' },
    source: { face: 'song', size: 8.5, leading: 16, ink: GREY, align: 'right' },
    rule: { ink: RED, thickness: 0.5 },
  },
  words: {
    contents: '目录',
    masthead: '版权页',
    callForPapers: '欢迎来稿',
    fillPage: '学习笔记',
  },
};
