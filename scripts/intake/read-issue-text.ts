import type { Column } from '../../content/model/index.ts';
import { balanceCharacters } from './balance.ts';
import { pieceText } from './clean/edits.ts';
import { cleanPieces } from './clean/index.ts';
import type { Doubt, Dropped, IntakeFile, IntakeIssue, IntakeReport, Piece } from './draft.ts';
import type { IssueOptions } from './issue-options.ts';
import { bylineDoubt, cutOffDoubt, findDoubts, startDoubt } from './map/doubts.ts';
import { type DraftedArticle, draftArticle, type Prepared } from './map/draft-article.ts';
import { draftCovers } from './map/draft-covers.ts';
import { draftIssue } from './map/draft-issue.ts';
import { coverText, placedText } from './map/placed-text.ts';
import { brokenDoubts } from './read/broken-doubts.ts';
import { parseText } from './read/parse-text.ts';
import { readTextFile } from './read/read-text-file.ts';
import { cutByContents } from './split/cut-by-contents.ts';
import { cutPage } from './split/cut-page.ts';
import type { CutArticle, IssueCut } from './split/issue-cut.ts';
import { markCaptions } from './split/mark-captions.ts';
import { rejoinParagraphs } from './split/rejoin-paragraphs.ts';

/**
 * A whole issue (by its 目录) or page (by its headings) as text or light Markdown → issue, articles in printed order,
 * and the report. Throws `ProblemError` for an empty or binary file. Pure: the same bytes give the same answer.
 */
export function readIssueText(file: IntakeFile, options: IssueOptions = {}): IntakeIssue {
  const decoded = readTextFile(file);
  const parsed = parseText(decoded.text);
  const cleaned = cleanPieces(parsed.pieces);
  const cut = cutByContents(cleaned.pieces) ?? cutPage(cleaned.pieces);
  const columns = readColumns(cut);
  const covers = draftCovers(cut.pictureNews);
  const drafted = columns.flatMap((column) => column.articles);
  const { issue, doubts } = draftIssue({
    facts: cut.facts,
    columns: columns.map((column) => column.column),
    covers: covers.covers,
    motto: cut.motto,
    options,
    isPage: cut.isPage,
  });
  const articles = drafted.map((item) => item.article);
  const changes = [...cleaned.changes, ...cut.changes, ...drafted.flatMap((item) => item.changes)];
  const dropped = [...parsed.dropped, ...leftover(cut.leftover)];
  const placed = [...articles.map(placedText), ...Object.values(covers.covers).map(coverText), ...cut.placed];
  const report: IntakeReport = {
    file: file.name,
    format: 'text',
    encoding: decoded.encoding,
    unit: '行',
    fates: [...cut.fates, ...covers.fates, ...drafted.flatMap((item) => item.fates)].sort(
      (a, b) => a.at - b.at,
    ),
    changes,
    dropped,
    doubts: [...brokenDoubts(decoded), ...doubts, ...cut.doubts, ...drafted.flatMap((item) => item.doubts)],
    notes: [],
    balance: balanceCharacters({ source: decoded.text, placed, dropped, changes }),
  };
  return { issue, articles, images: new Map(), report };
}

type ReadColumn = { column: Column; articles: DraftedArticle[] };

function readColumns(cut: IssueCut): ReadColumn[] {
  let number = 0;
  return cut.columns.map((column, index): ReadColumn => {
    const id = `column-${pad(index + 1)}`;
    const articles = column.articles.map((item) => {
      number += 1;
      return readArticle(item, `article-${pad(number)}`, id, hasHeadings(cut));
    });
    return {
      column: { id, slug: id, name: column.name, articles: articles.map((item) => item.article.id) },
      articles,
    };
  });
}

function hasHeadings(cut: IssueCut): boolean {
  const all = cut.columns.flatMap((column) => column.articles.map((item) => item.segment));
  return all.some((segment) => segment.rest.some((piece) => piece.type === 'text' && piece.look.heading));
}

function readArticle(
  item: CutArticle,
  id: string,
  column: string,
  hasMarkedHeadings: boolean,
): DraftedArticle {
  const drafted = draftArticle(item.segment, {
    id,
    column,
    images: new Map(),
    ...(item.title ? { title: item.title } : {}),
    ...(item.authors ? { authors: item.authors } : {}),
    ...(item.titleConfidence ? { titleConfidence: item.titleConfidence } : {}),
    prepare: (pieces) => prepareBody(pieces, id, hasMarkedHeadings),
  });
  const at = item.segment.title[0]?.at ?? 0;
  const doubts: Doubt[] = [
    ...item.doubts.map((doubt) => ({ ...doubt, article: id })),
    ...drafted.doubts,
    ...bylineDoubt(drafted.article, item.authors ?? [], at),
  ];
  return { ...drafted, doubts };
}

function prepareBody(pieces: readonly Piece[], id: string, hasMarkedHeadings: boolean): Prepared {
  const joined = rejoinParagraphs(pieces, { hasMarkedHeadings });
  const marked = markCaptions(joined.pieces, id);
  return {
    pieces: marked.pieces,
    changes: joined.changes,
    doubts: [
      ...marked.doubts,
      ...findDoubts(marked.pieces, id),
      ...cutOffDoubt(marked.pieces, id),
      ...startDoubt(marked.pieces, id),
    ],
  };
}

function leftover(pieces: readonly Piece[]): Dropped[] {
  return pieces.map((piece) => ({
    at: piece.at,
    text: piece.type === 'text' ? pieceText(piece) : '',
    why: '在第一篇文章之前，没有归属',
  }));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
