import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../../content/model/index.ts';
import { articleFlow } from '../../../../../../scripts/typeset/flow/article-flow.ts';
import type { FlowItem } from '../../../../../../scripts/typeset/flow/item.ts';
import { layoutMemory } from '../../../../../../scripts/typeset/page/sheet.ts';
import { design } from '../../../../../../templates/print/journal/index.ts';
import { fakeMeasure } from '../../fake-measure.ts';

const run = (text: string) => [{ type: 'text' as const, text }];
const head: Block = { type: 'crosshead', level: 1, content: run('一、初审') };
const opinion: Block = { type: 'paragraph', content: run('同意。') };
/** More rows than are kept together for being few. */
const table: Block = {
  type: 'table',
  headRows: 0,
  rows: Array.from({ length: 8 }, () => [{ content: run('姓名') }, { content: run('方知禾') }]),
};

/** What stands between the boxes of an article: B a box, g white, K never parted, p a penalty. */
function between(body: Block[], isForm: boolean): string {
  const settings = {
    measure: fakeMeasure,
    paragraphs: layoutMemory().paragraphs,
    styles: { ...design.styles, ...(isForm ? { tablesStay: true as const } : {}) },
    leading: design.styles.body.leading,
    ...{ columnWidth: 230, fullWidth: 475, maxRows: 10, pictures: 1, isFrugal: false, partsBoxes: false },
  };
  const article = {
    id: 'a',
    slug: 'a',
    kind: 'article' as const,
    column: 'c',
    title: '题',
    byline: [],
    body,
  };
  return articleFlow(settings, article).items.map(letterOf).join('');
}

function letterOf(item: FlowItem): string {
  if (item.kind === 'penalty') return item.cost === Number.POSITIVE_INFINITY ? 'K' : 'p';
  return { box: 'B', gap: 'g', float: 'F', flush: 'f' }[item.kind];
}

describe('a table set row by row', () => {
  it('is not tied to the head of the next part, so that pages fill', () => {
    for (const isForm of [true, false]) expect(between([table, head, opinion], isForm)).toMatch(/B{2}g+BKBp/);
  });

  it('is tied to its note', () => {
    const noted: Block = { ...table, note: '注：以现在的文字为准。' };
    for (const isForm of [true, false]) expect(between([noted, head, opinion], isForm)).toMatch(/BKBg+BKB/);
  });

  it('stands on a form right below its head, and in a journal below white', () => {
    expect(between([head, table], true)).toMatch(/^gBKBp/);
    expect(between([head, table], false)).toMatch(/^gBKgBp/);
  });

  it('is followed on a form by what is said of it, on the same page', () => {
    expect(between([table, opinion], true)).toMatch(/BKB$/);
    expect(between([table, opinion], false)).toMatch(/BgB$/);
  });
});
