import type { Design } from '../../../scripts/typeset/types.ts';
import { BLACK, PAPER, RED } from '../journal/colours.ts';
import { design as journal } from '../journal/index.ts';
import about from './design.json' with { type: 'json' };
import { styles } from './styles.ts';

/** 理论版: a newspaper's study page, five text columns, articles in modules below a nameplate strip. */
export const design: Design = {
  ...journal,
  name: 'study-page',
  label: about.label,
  margins: { top: 40, bottom: 40, inner: 40, outer: 40 },
  textColumns: 5,
  gutter: 16,
  columnRule: undefined,
  styles,
  studyPage: {
    stripRows: 7,
    gapRows: 2,
    paper: { face: 'songBold', size: 18, leading: 26, ink: PAPER, align: 'center' },
    pageName: { face: 'songBold', size: 36, leading: 50, ink: BLACK, align: 'center' },
    facts: { face: 'hei', size: 9, leading: 14, ink: BLACK },
    notice: { face: 'song', size: 8.5, leading: 14, ink: BLACK },
    band: RED,
  },
};
