import type { Doubt, Piece } from '../draft.ts';
import type { IssueCut } from './issue-cut.ts';
import { parseMasthead } from './parse-masthead.ts';
import { type PageSegment, splitPage } from './split-page.ts';

/** The column of articles that have none printed above them. */
const PAGE_COLUMN = '本版文章';

/** Cuts a page without 目录 by its headings. A column holds until the next one, so that the order stays. */
export function cutPage(pieces: readonly Piece[]): IssueCut {
  const { before, segments } = splitPage(pieces);
  return {
    columns: columnsOf(segments),
    pictureNews: [],
    facts: parseMasthead([]),
    motto: [],
    fates: [],
    placed: segments.map((segment) => segment.column ?? ''),
    changes: [],
    doubts:
      segments.length === 0
        ? [{ code: 'noArticleFound', message: '没有找到目录，也没有找到文章标题。' }]
        : [],
    leftover: before,
    isPage: true,
  };
}

function columnsOf(segments: readonly PageSegment[]): IssueCut['columns'] {
  const columns: IssueCut['columns'] = [];
  for (const segment of segments) {
    const last = columns.at(-1);
    if (segment.column || !last) {
      columns.push({ name: segment.column ?? PAGE_COLUMN, articles: [{ segment, doubts: [] }] });
    } else {
      const doubts = last.name === PAGE_COLUMN ? [] : [columnDoubt(segment, last.name)];
      last.articles.push({ segment, doubts });
    }
  }
  return columns;
}

function columnDoubt(segment: PageSegment, column: string): Doubt {
  return {
    code: 'columnGuessed',
    at: segment.title[0]!.at,
    message: `这一篇上方没有印栏目，按版面次序放在“${column}”。`,
    confidence: 0.6,
  };
}
