import type { FlowStyles } from '../../../scripts/typeset/types.ts';
import { BLACK } from '../journal/colours.ts';
import { styles as journal } from '../journal/styles.ts';

const BODY_LEADING = 13;
const onGrid = { leading: BODY_LEADING };

/** Type styles of a newspaper page: smaller text, large headlines that grow with the width of their block. */
export const styles: FlowStyles = {
  ...journal,
  body: { face: 'song', size: 9, leading: BODY_LEADING, ink: BLACK },
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
  crosshead: [
    { face: 'heiBold', size: 9.5, leading: BODY_LEADING, ink: BLACK, align: 'center' },
    { face: 'hei', size: 9, leading: BODY_LEADING, ink: BLACK, align: 'left', indent: 2 },
    { face: 'kai', size: 9.5, leading: BODY_LEADING, ink: BLACK, align: 'left', indent: 2 },
  ],
  pullQuote: { ...journal.pullQuote, ink: BLACK },
  boxTitle: { ...journal.boxTitle, ...onGrid },
  boxBody: { ...journal.boxBody, ...onGrid, size: 8.5 },
  reference: { ...journal.reference, ...onGrid },
  authorNote: { ...journal.authorNote, ...onGrid },
  source: { ...journal.source, ...onGrid },
};
