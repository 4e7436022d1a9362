import type { Article, Column } from '../../../../../content/model/index.ts';
import { pageGrid } from '../../../../../scripts/typeset/page/grid.ts';
import { type Planned, planPages } from '../../../../../scripts/typeset/page/page-plan.ts';
import { layoutMemory, type PageContext } from '../../../../../scripts/typeset/page/sheet.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { bareArticle } from '../bare-article.ts';
import { fakeMeasure } from '../fake-measure.ts';

const { issue: sample } = await sampleSnapshotInput();

export const planContext: PageContext = {
  design,
  measure: fakeMeasure,
  grid: pageGrid(design, sample.trimSize),
  ...layoutMemory(),
};

/** Text of so many rows across the two columns of the design. */
const rows = (count: number) => '读书会办了三年，人没有少过，书越读越厚。'.repeat(Math.round(count * 2.3));

/** Plans columns of articles, each so many rows long; `otherPages` are those around the body. */
export function planOf(columns: readonly (readonly number[])[], otherPages = 4): Planned[] {
  const articles = new Map<string, Article>();
  const listed = columns.map((lengths, at): Column => {
    const ids = lengths.map((length, index) => {
      const id = `a${at}-${index}`;
      const body: Article['body'] = [{ type: 'paragraph', content: [{ type: 'text', text: rows(length) }] }];
      articles.set(id, bareArticle(body, { id, slug: id, column: `c${at}` }));
      return id;
    });
    return { id: `c${at}`, slug: `c${at}`, name: '栏目', articles: ids };
  });
  return planPages({ context: planContext, issue: { ...sample, columns: listed }, articles, otherPages });
}
