import { type Article, type Column, imagesOfArticle } from '../../content/model/index.ts';
import { balanceCharacters } from './balance.ts';
import { pieceText } from './clean/edits.ts';
import { cleanPieces } from './clean/index.ts';
import type { Doubt, Dropped, IntakeFile, IntakeIssue, IntakeReport, Piece } from './draft.ts';
import type { IssueOptions } from './issue-options.ts';
import { bylineDoubt, cutOffDoubt, findDoubts, halfWordDoubts, startDoubt } from './map/doubts.ts';
import { type DraftedArticle, draftArticle, type Prepared } from './map/draft-article.ts';
import { draftCovers } from './map/draft-covers.ts';
import { draftIssue } from './map/draft-issue.ts';
import { coverText, placedText } from './map/placed-text.ts';
import { type ReadFile, readTextDocument } from './read/read-text-document.ts';
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
  return readIssueDocument(file.name, readTextDocument(file), options);
}

/** The same for a file that is read already; of a Word file the paragraphs are whole and pictures go to their articles. */
export function readIssueDocument(name: string, document: ReadFile, options: IssueOptions = {}): IntakeIssue {
  const cleaned = cleanPieces(document.pieces);
  const found = cutByContents(cleaned.pieces) ?? cutPage(cleaned.pieces);
  const isWord = document.encoding === undefined;
  const cut = isWord ? withoutCovers(found) : found;
  const columns = readColumns(cut, document);
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
  const changes = [
    ...document.changes,
    ...cleaned.changes,
    ...cut.changes,
    ...drafted.flatMap((item) => item.changes),
  ];
  const dropped = [...document.dropped, ...leftover(cut.leftover)];
  const placed = [...articles.map(placedText), ...Object.values(covers.covers).map(coverText), ...cut.placed];
  const images = usedImages(articles, document);
  const report: IntakeReport = {
    file: name,
    format: isWord ? 'docx' : 'text',
    ...(isWord ? {} : { encoding: document.encoding }),
    unit: isWord ? '段' : '行',
    fates: [...cut.fates, ...covers.fates, ...drafted.flatMap((item) => item.fates)].sort(
      (a, b) => a.at - b.at,
    ),
    changes,
    dropped,
    doubts: [
      ...document.doubts,
      ...doubts,
      ...cut.doubts,
      ...drafted.flatMap((item) => item.doubts),
      ...unusedImages(images, document),
    ],
    notes: document.notes,
    revisions: document.revisions,
    ...(document.revisions.length > 0 && document.revisionChoice
      ? { revisionChoice: document.revisionChoice }
      : {}),
    balance: balanceCharacters({ source: document.source, placed, dropped, changes }),
  };
  return { issue, articles, images, report };
}

// Covers hold no picture of a Word file; its picture news are articles, which do.
function withoutCovers(cut: IssueCut): IssueCut {
  if (cut.pictureNews.length === 0) return cut;
  const articles = cut.pictureNews.map((segment): CutArticle => ({ segment, doubts: [] }));
  return { ...cut, columns: [...cut.columns, { name: '图片新闻', articles }], pictureNews: [] };
}

function usedImages(articles: readonly Article[], document: ReadFile): Map<string, Uint8Array> {
  const used = new Set(articles.flatMap(imagesOfArticle).map((ref) => ref.file));
  const all = [...document.images.values()].map((image) => [image.file, image.bytes] as const);
  return new Map(all.filter(([file]) => used.has(file)));
}

function unusedImages(used: ReadonlyMap<string, Uint8Array>, document: ReadFile): Doubt[] {
  const count = [...document.images.values()].filter((image) => !used.has(image.file)).length;
  if (count === 0) return [];
  return [
    { code: 'imageUnplaced', message: `有 ${count} 张图片在第一篇文章之前，没有收入，请从原文件取用。` },
  ];
}

type ReadColumn = { column: Column; articles: DraftedArticle[] };

function readColumns(cut: IssueCut, document: ReadFile): ReadColumn[] {
  let number = 0;
  return cut.columns.map((column, index): ReadColumn => {
    const id = `column-${pad(index + 1)}`;
    const articles = column.articles.map((item) => {
      number += 1;
      return readArticle(item, { id: `article-${pad(number)}`, column: id, cut, document });
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

type Place = { id: string; column: string; cut: IssueCut; document: ReadFile };

function readArticle(item: CutArticle, { id, column, cut, document }: Place): DraftedArticle {
  const drafted = draftArticle(item.segment, {
    id,
    column,
    images: document.images,
    ...(item.title ? { title: item.title } : {}),
    ...(item.authors ? { authors: item.authors } : {}),
    ...(item.titleConfidence ? { titleConfidence: item.titleConfidence } : {}),
    prepare: (pieces) =>
      document.encoding === undefined
        ? { pieces: [...pieces], changes: [], doubts: findDoubts(pieces, id) }
        : prepareBody(pieces, id, hasHeadings(cut)),
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
      ...halfWordDoubts(marked.pieces, id),
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
