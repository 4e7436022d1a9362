import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../../../content/model/index.ts';
import { articleFlow } from '../../../../../../scripts/typeset/flow/article-flow.ts';
import type { Box } from '../../../../../../scripts/typeset/flow/item.ts';
import { layoutMemory } from '../../../../../../scripts/typeset/page/sheet.ts';
import { design } from '../../../../../../templates/print/journal/index.ts';
import { bareArticle } from '../../bare-article.ts';
import { fakeMeasure } from '../../fake-measure.ts';

const LEADING = design.styles.body.leading;
const settings = {
  measure: fakeMeasure,
  paragraphs: layoutMemory().paragraphs,
  // Rows stand in the column, one by one.
  styles: { ...design.styles, tablesStay: true as const },
  leading: LEADING,
  columnWidth: 230,
  fullWidth: 475,
  maxRows: 40,
  pictures: 1,
  isFrugal: false,
  partsBoxes: false,
};

const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });

/** The boxes of a table alone in an article, set row by row. */
function boxesOf(rows: Table['rows'], headRows: number): Box[] {
  const article = bareArticle([{ type: 'table', headRows, rows }]);
  return articleFlow(settings, article).items.filter((item) => item.kind === 'box');
}

const long = cell('一项跨几行的说明，字数比一行所能容纳的多。'.repeat(4));

describe('rows that a cell ties together', () => {
  it.each<[string, Table['rows'], number, number]>([
    [
      'in the body',
      [[cell('头'), cell('头')], [{ ...long, rowSpan: 3 }, cell('一')], [cell('二')], [cell('三')]],
      1,
      2,
    ],
    ['in the head', [[{ ...long, rowSpan: 2 }, cell('头')], [cell('头')], [cell('一'), cell('二')]], 2, 2],
    [
      'from the head into the body',
      [[{ ...long, rowSpan: 2 }, cell('头')], [cell('一')], [cell('二'), cell('三')]],
      1,
      2,
    ],
    [
      'not at all',
      [
        [cell('头'), cell('头')],
        [cell('一'), cell('二')],
      ],
      1,
      2,
    ],
  ])('are one box that holds all of their text: %s', (_name, rows, headRows, count) => {
    const boxes = boxesOf(rows, headRows);
    expect(boxes).toHaveLength(count);
    for (const { rows: height, pieces } of boxes) {
      for (const piece of pieces) {
        if (piece.kind === 'text') expect(piece.y).toBeLessThanOrEqual(height * LEADING);
      }
    }
  });
});
