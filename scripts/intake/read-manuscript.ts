import type { Article } from '../../content/model/index.ts';
import { balanceCharacters } from './balance.ts';
import { cleanPieces } from './clean/index.ts';
import type { Change, Doubt, Dropped, IntakeFile, IntakeManuscript, Piece } from './draft.ts';
import { emptyFile } from './intake-problem.ts';
import { findDoubts } from './map/doubts.ts';
import { draftArticle, type Prepared } from './map/draft-article.ts';
import { type FoundHeadline, findHeadline } from './map/find-headline.ts';
import { placedText } from './map/placed-text.ts';
import { roleOfStyle } from './map/style-role.ts';
import { isWordName } from './read/is-word-file.ts';
import { readDocx } from './read/read-docx.ts';
import { type ReadFile, readTextDocument } from './read/read-text-document.ts';
import { rejoinParagraphs } from './split/rejoin-paragraphs.ts';
import { splitByLook } from './split/split-by-look.ts';

/** Where articles go whose author named no column. */
const NO_COLUMN = '来稿';

/**
 * One manuscript, .docx or text → its article (several when the styles mark several headlines), pictures and report.
 * Articles lie in `column-01`…, whose names stand in `columns`. Throws `ProblemError` for a file that is refused.
 * `readWord` reads .docx; the default does so in a child process.
 */
export async function readManuscript(
  file: IntakeFile,
  readWord: typeof readDocx = readDocx,
): Promise<IntakeManuscript> {
  const document = isWordName(file) ? await readWord(file) : readTextDocument(file);
  return readManuscriptDocument(file.name, document);
}

/** The same for a file that is read already. */
export function readManuscriptDocument(name: string, document: ReadFile): IntakeManuscript {
  if (document.pieces.length === 0) throw emptyFile(name);
  const cleaned = cleanPieces(document.pieces);
  const isWord = document.encoding === undefined;
  const parts = splitByTitles(cleaned.pieces);
  const split = parts.length > 1 ? { parts, doubts: [] } : splitByLook(cleaned.pieces);
  const drafts = split.parts.map((pieces, index) => readOne(pieces, index, name, document));
  const names = [...new Set(drafts.map((draft) => draft.column))];
  const articles = drafts.map(
    (draft): Article => ({ ...draft.article, column: columnId(names.indexOf(draft.column)) }),
  );
  const changes = [...document.changes, ...cleaned.changes, ...drafts.flatMap((draft) => draft.changes)];
  const named = drafts.flatMap((draft) => (draft.isNamed ? [draft.column] : []));
  return {
    articles,
    columns: names.map((name, index) => ({ id: columnId(index), name })),
    images: new Map([...document.images.values()].map((image) => [image.file, image.bytes])),
    report: {
      file: name,
      format: isWord ? 'docx' : 'text',
      ...(document.encoding ? { encoding: document.encoding } : {}),
      unit: isWord ? '段' : '行',
      fates: drafts.flatMap((draft) => draft.fates),
      changes,
      dropped: document.dropped,
      doubts: [...document.doubts, ...split.doubts, ...drafts.flatMap((draft) => draft.doubts)],
      notes: document.notes,
      revisions: document.revisions,
      ...(document.revisions.length > 0 && document.revisionChoice
        ? { revisionChoice: document.revisionChoice }
        : {}),
      balance: balanceCharacters({
        source: document.source,
        placed: [...articles.map(placedText), ...named],
        dropped: document.dropped,
        changes,
      }),
    },
  };
}

// An article begins where a person said so, and with each paragraph in style 主题 that does not continue the one above and
// is not the first of its article; its 栏目 and 引题 stand above it.
function splitByTitles(pieces: readonly Piece[]): Piece[][] {
  const role = (at: number) => {
    const piece = pieces[at];
    return piece?.type === 'text' ? roleOfStyle(piece.look.style)?.role : undefined;
  };
  const starts = new Set([0]);
  let hasTitle = false;
  for (const [at, piece] of pieces.entries()) {
    if (isBeginning(piece)) {
      starts.add(at);
      hasTitle = false;
    }
    if (role(at) !== 'title' || role(at - 1) === 'title') continue;
    let start = at;
    while (!starts.has(start) && (role(start - 1) === 'kicker' || role(start - 1) === 'column')) start -= 1;
    if (hasTitle) starts.add(start);
    hasTitle = true;
  }
  const places = [...starts].toSorted((a, b) => a - b);
  return places.map((start, index) => pieces.slice(start, places[index + 1]));
}

function isBeginning(piece: Piece): boolean {
  return (piece.type === 'text' ? piece.look.begins : piece.begins) === true;
}

// Text lines are cut where the writer's window ended; Word paragraphs are whole.
function rejoinText(pieces: readonly Piece[]): Prepared {
  const hasMarkedHeadings = pieces.some((piece) => piece.type === 'text' && piece.look.heading);
  return { ...rejoinParagraphs(pieces, { hasMarkedHeadings }), doubts: [] };
}

type OneRead = ReturnType<typeof draftArticle> & {
  column: string;
  isNamed: boolean;
  changes: Change[];
  dropped?: Dropped[];
};

function readOne(pieces: readonly Piece[], index: number, name: string, document: ReadFile): OneRead {
  const id = `article-${String(index + 1).padStart(2, '0')}`;
  const found = findHeadline(pieces);
  const title = found ? undefined : name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '') || '未命名来稿';
  const segment = found?.segment ?? { title: [], rest: [...pieces] };
  const drafted = draftArticle(segment, {
    id,
    column: columnId(0),
    images: document.images,
    ...(document.encoding && !document.isLabelled ? { prepare: rejoinText } : {}),
    ...(title ? { title } : {}),
    ...(found ? { titleConfidence: found.confidence } : {}),
  });
  return {
    ...drafted,
    column: found?.column ?? NO_COLUMN,
    isNamed: found?.column !== undefined,
    changes: title
      ? [...drafted.changes, { rule: 'titleFromName', at: 0, offset: 0, before: '', after: title }]
      : drafted.changes,
    doubts: [...headlineDoubts(found, title, id), ...drafted.doubts, ...findDoubts(segment.rest, id)],
  };
}

function headlineDoubts(
  found: FoundHeadline | undefined,
  title: string | undefined,
  article: string,
): Doubt[] {
  if (title) return [{ code: 'titleMissing', article, message: `没有找到标题，先用文件名“${title}”。` }];
  if (found && found.confidence < 0.9)
    return [
      {
        code: 'titleGuessed',
        article,
        message: '标题是按字号、居中和加粗推断的，请核对。',
        confidence: found.confidence,
      },
    ];
  return [];
}

function columnId(index: number): string {
  return `column-${String(index + 1).padStart(2, '0')}`;
}
