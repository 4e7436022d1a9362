import { type Article, type Part, partNotice } from '../../../content/model/index.ts';
import { visibleCharacters } from '../clean/characters.ts';
import { pieceText } from '../clean/edits.ts';
import type { Change, Doubt, Fate, Piece, SourceImage, TextPiece } from '../draft.ts';
import type { Segment } from '../split/segment.ts';
import { oneLine } from './content.ts';
import { readBody } from './read-body.ts';
import { readDateline } from './read-dateline.ts';
import { readFoot } from './read-foot.ts';
import { readHead } from './read-head.ts';
import { readPart } from './read-part.ts';

/** What is known of an article before it is read. */
export type ArticleFrame = {
  id: string;
  column: string;
  kind?: Article['kind'];
  /** The headline to use instead of the one in the text (the 目录 has the better one). */
  title?: string;
  /** Authors the 目录 gives. */
  authors?: readonly string[];
  titleConfidence?: number;
  images: ReadonlyMap<string, SourceImage>;
  /** What to do to the paragraphs below the head before they are read as blocks (rejoin, mark captions). */
  prepare?: (pieces: readonly Piece[]) => Prepared;
};

export type Prepared = { pieces: Piece[]; changes: Change[]; doubts: Doubt[] };

export type DraftedArticle = { article: Article; fates: Fate[]; changes: Change[]; doubts: Doubt[] };

/** One segment → an article of the model with everything it came from told. An empty body keeps one empty notice. */
export function draftArticle(segment: Segment, frame: ArticleFrame): DraftedArticle {
  const { id } = frame;
  const head = readHead(segment.rest, frame.authors ?? []);
  const prepared = frame.prepare?.(head.body) ?? { pieces: head.body, changes: [], doubts: [] };
  const foot = readFoot(prepared.pieces);
  const blocks = readBody(foot.body, frame.images);
  const dateline = head.byline.length > 0 ? undefined : readDateline(foot.body, id);
  const title = frame.title ?? headlineText(segment.title);
  const parted = partOf(title, head.subtitle, foot.continues);
  const doubts: Doubt[] = [...prepared.doubts, ...(dateline?.doubts ?? [])];
  if (blocks.length === 0) doubts.push({ code: 'bodyEmpty', article: id, message: `《${title}》没有正文。` });
  const at = segment.title[0]?.at ?? 0;
  const article: Article = {
    id,
    slug: id.toLowerCase(),
    kind: frame.kind ?? 'article',
    column: frame.column,
    ...(segment.kicker ? { kicker: headlineText([segment.kicker]) } : {}),
    title: parted.title,
    ...(parted.subtitle ? { subtitle: parted.subtitle } : {}),
    ...(parted.part ? { part: parted.part } : {}),
    byline: dateline?.byline ?? head.byline,
    ...(head.bylineMark ? { bylineMark: head.bylineMark } : {}),
    ...(head.editorNote ? { editorNote: head.editorNote } : {}),
    ...(head.standfirst ? { standfirst: head.standfirst } : {}),
    body:
      blocks.length > 0
        ? blocks.map((read) => read.block)
        : [{ type: 'paragraph', content: [{ type: 'text', text: EMPTY_BODY }] }],
    ...(foot.authorNote ? { authorNote: foot.authorNote } : {}),
    ...(foot.source ? { source: foot.source } : {}),
  };
  const changes = [
    ...prepared.changes,
    ...foot.changes,
    ...head.changes,
    ...(dateline?.changes ?? []),
    ...blocks.flatMap((read) => read.changes ?? []),
  ];
  if (parted.part) changes.push(noticeChange(parted.part, at));
  if (parted.repeated) changes.push({ rule: 'partLabel', at, offset: 0, before: parted.repeated, after: '' });
  if (blocks.length === 0) changes.push({ rule: 'bodyEmpty', at, offset: 0, before: '', after: EMPTY_BODY });
  const fates: Fate[] = [
    ...(segment.kicker ? [fate(id, segment.kicker, '引题', 0.9)] : []),
    ...segment.title.map((piece) => fate(id, piece, '标题', frame.titleConfidence)),
    ...head.used.map((used) => fate(id, used.piece, used.as, used.confidence)),
    ...blocks.flatMap((read) => read.from.map((piece) => fate(id, piece, read.as, read.confidence))),
    ...foot.used.map((used) => fate(id, used.piece, used.as)),
  ];
  return { article, fates, changes, doubts };
}

const EMPTY_BODY = '（正文待补）';

/** A headline of one or more paragraphs: their line ends become preferred breaks. */
export function headlineText(pieces: readonly TextPiece[]): string {
  return pieces
    .flatMap((piece) => pieceText(piece).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

function partOf(title: string, subtitle: string | undefined, continues: boolean | undefined) {
  const inTitle = readPart(title);
  const inSubtitle = subtitle === undefined ? undefined : readPart(subtitle);
  const found = inTitle ?? inSubtitle;
  const part: Part | undefined = found && { ...found.part, continues: continues ?? found.part.continues };
  return {
    title: inTitle?.text ?? title,
    subtitle: inSubtitle?.text ?? subtitle,
    part,
    /** The label stood in both lines; the model keeps it once. */
    repeated: inTitle && inSubtitle ? inSubtitle.label : undefined,
  };
}

// 待续／续完 is printed by itself; where the manuscript had the line, the foot listed it as taken off.
function noticeChange(part: Part, at: number): Change {
  return { rule: 'partNotice', at, offset: 0, before: '', after: partNotice(part) };
}

function fate(article: string, piece: Piece, as: string, confidence?: number): Fate {
  const text = piece.type === 'text' ? oneLine(piece) : '';
  const common = { at: piece.at, as, article, characters: visibleCharacters(text).length };
  return confidence === undefined || confidence >= 1
    ? { ...common, fate: 'kept' }
    : { ...common, fate: 'guessed', confidence };
}
