import type { Fate, IntakeIssue, IntakeManuscript, Piece } from './draft.ts';
import {
  BODY_LABEL,
  COLUMN_LABEL,
  FIXED_LABELS,
  LABELS,
  type LabelledPiece,
  LEFT_OUT_LABEL,
  partText,
} from './label-pieces.ts';
import { roleOfStyle } from './map/style-role.ts';
import type { ReadFile } from './read/read-text-document.ts';

/**
 * What intake took each piece for, as labels that can be moved, in the order the articles have. Lines of a 目录 and what
 * stands before the first headline are proposed as left out; paragraphs it rejoined say so.
 */
export function proposeLabels(document: ReadFile, taken: IntakeIssue | IntakeManuscript): LabelledPiece[] {
  const fates = new Map(taken.report.fates.map((fate) => [fate.at, fate]));
  const dropped = new Set(taken.report.dropped.filter(isWhole(document)).map((item) => item.at));
  const columns = new Set(('issue' in taken ? taken.issue.columns : taken.columns).map((item) => item.name));
  const first = Math.min(...taken.report.fates.filter((fate) => fate.article).map((fate) => fate.at));
  const seams = new Map(
    taken.report.changes.flatMap(({ rule, at, onto }) => (rule === 'rejoin' && onto ? [[at, onto]] : [])),
  );
  const isIssue = 'issue' in taken;
  const pieces = document.pieces.map((piece, index): LabelledPiece => {
    const { at } = piece;
    const text = partText(piece);
    const base = { index, at, text, kind: piece.type };
    if (piece.type !== 'text') return { ...base, label: FIXED_LABELS[piece.type] };
    const fate = fates.get(at);
    if (seams.has(at)) return { ...base, label: BODY_LABEL, joins: true };
    const isColumn = !fate && columns.has(text.trim());
    // Of an issue, what no article has is its masthead, its 目录 or its covers.
    const isOutside = dropped.has(at) || (fate ? !fate.article : isIssue || at < first);
    const label = isColumn ? COLUMN_LABEL : isOutside ? LEFT_OUT_LABEL : labelOf(piece, fate?.as);
    return { ...base, label };
  });
  return withBeginnings(seamsClosed(byArticle(pieces, fates), seams), fates);
}

// The end of an article that was printed inside the next one comes back to it, before what stands between the two.
function byArticle(pieces: readonly LabelledPiece[], fates: ReadonlyMap<number, Fate>): LabelledPiece[] {
  const groups = new Map<string, { pieces: LabelledPiece[]; own: number }>();
  let current = { pieces: [] as LabelledPiece[], own: 0 };
  groups.set('', current);
  for (const piece of pieces) {
    const article = piece.joins ? undefined : fates.get(piece.at)?.article;
    const known = article === undefined ? undefined : groups.get(article);
    if (known && known !== current) known.pieces.splice(known.own++, 0, piece);
    else {
      if (article !== undefined && !known) {
        current = { pieces: [], own: 0 };
        groups.set(article, current);
      }
      current.pieces.push(piece);
      if (article !== undefined) current.own = current.pieces.length;
    }
  }
  return [...groups.values()].flatMap((group) => group.pieces);
}

// What stood between the halves of a rejoined paragraph（a caption, a folio）comes after it, as intake puts it.
function seamsClosed(pieces: readonly LabelledPiece[], seams: ReadonlyMap<number, number>): LabelledPiece[] {
  const result = pieces.filter(({ joins }) => !joins);
  for (const piece of pieces.filter(({ joins }) => joins)) {
    let place = result.findIndex(({ at, joins }) => !joins && at === seams.get(piece.at)) + 1;
    while (result[place]?.joins) place += 1;
    result.splice(place, 0, piece);
  }
  return result;
}

// An article begins with the 栏目 or 引题 above its headline.
function withBeginnings(pieces: readonly LabelledPiece[], fates: ReadonlyMap<number, Fate>): LabelledPiece[] {
  const articles = pieces.map((piece) => (piece.joins ? undefined : fates.get(piece.at)?.article));
  const starts = new Set<number>();
  const seen = new Set<string>();
  for (const [place, article] of articles.entries()) {
    if (!article || seen.has(article) || pieces[place]!.label === LEFT_OUT_LABEL) continue;
    seen.add(article);
    let start = place;
    while (pieces[start - 1]?.label === COLUMN_LABEL) start -= 1;
    starts.add(start);
  }
  return pieces.map((piece, place) => (starts.has(place) ? { ...piece, begins: true } : piece));
}

function labelOf(piece: Piece, as: string | undefined): string {
  const level = /^小标题（([123])级）$/u.exec(as ?? '')?.[1];
  if (level) return ['小标题一', '小标题二', '小标题三'][Number(level) - 1]!;
  if (as === '标题') return '主题';
  const own = piece.type === 'text' ? roleOfStyle(piece.look.style)?.names[0] : undefined;
  return own ?? (as && LABELS.includes(as) ? as : BODY_LABEL);
}

// A sign of markup that was taken off a line does not leave the line out.
function isWhole(document: ReadFile) {
  const texts = new Map(
    document.pieces.flatMap(
      (piece) => (piece.type === 'text' ? [[piece.at, partText(piece)]] : []) as [number, string][],
    ),
  );
  return ({ at, text }: { at: number; text: string }) => text !== '' && texts.get(at)?.trim() === text.trim();
}
