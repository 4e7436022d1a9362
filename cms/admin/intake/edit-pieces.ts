import type { IntakePiece } from './contract.ts';

/** The pieces of a file in the order the articles take; every edit gives a new list and loses no character. */
export type Pieces = readonly IntakePiece[];

export const TITLE_LABEL = '主题';
export const LEFT_OUT_LABEL = '不收';
const HEAD_LABELS = ['栏目', '引题', TITLE_LABEL];

/** Cuts a paragraph in two at a UTF-16 offset of the text shown; the second half is a paragraph of its own. */
export function cutPiece(pieces: Pieces, place: number, offset: number): Pieces {
  const piece = pieces[place];
  if (piece?.kind !== 'text' || offset <= 0 || offset >= piece.text.length) return pieces;
  const from = piece.from ?? 0;
  const { begins: _begins, joins: _joins, ...rest } = piece;
  const upper = { ...piece, from, to: from + offset, text: piece.text.slice(0, offset) };
  const lower = {
    ...rest,
    from: from + offset,
    to: from + piece.text.length,
    text: piece.text.slice(offset),
  };
  return replaced(pieces, place, 1, [upper, lower]);
}

/** True when a paragraph can go on in the one above it. */
export function canJoin(pieces: Pieces, place: number): boolean {
  const [above, piece] = [pieces[place - 1], pieces[place]];
  const isText = above?.kind === 'text' && piece?.kind === 'text';
  return isText && above.label !== LEFT_OUT_LABEL && piece.label !== LEFT_OUT_LABEL;
}

/** Lets a paragraph go on in the one above it; halves of one paragraph become whole again. */
export function joinPiece(pieces: Pieces, place: number): Pieces {
  const [above, piece] = [pieces[place - 1], pieces[place]];
  if (!above || !piece || !canJoin(pieces, place)) return pieces;
  if (above.index === piece.index && above.to === piece.from) {
    const whole = { ...above, text: above.text + piece.text, ...(piece.to ? { to: piece.to } : {}) };
    return replaced(pieces, place - 1, 2, [whole]);
  }
  const { begins: _begins, ...rest } = piece;
  return replaced(pieces, place, 1, [{ ...rest, label: above.label, joins: true }]);
}

/** Makes a joined paragraph one of its own again. */
export function partPiece(pieces: Pieces, place: number): Pieces {
  const { joins: _joins, ...rest } = pieces[place]!;
  return replaced(pieces, place, 1, [rest]);
}

/** Names what a paragraph is, with those that go on in it. A 主题 below running text begins an article; when it is one no more, it begins none. */
export function relabelPiece(pieces: Pieces, place: number, label: string): Pieces {
  const piece = pieces[place];
  if (!piece) return pieces;
  const { begins, ...rest } = piece;
  const isUnderHead = HEAD_LABELS.includes(pieces[place - 1]?.label ?? '');
  const isBeginning = label === TITLE_LABEL ? begins || !isUnderHead : begins && piece.label !== TITLE_LABEL;
  const named = { ...rest, label, ...(isBeginning && label !== LEFT_OUT_LABEL ? { begins: true } : {}) };
  const alone = label === LEFT_OUT_LABEL ? withoutJoin(named) : named;
  return replaced(pieces, place, 1, [alone]).map((item, index) =>
    index > place && isTail(pieces, place, index) ? { ...item, label } : item,
  );
}

function withoutJoin({ joins: _joins, ...piece }: IntakePiece): IntakePiece {
  return piece;
}

function isTail(pieces: Pieces, place: number, index: number): boolean {
  return pieces.slice(place + 1, index + 1).every(({ joins }) => joins === true);
}

/** Lets an article begin with a paragraph, or takes that beginning away. */
export function toggleBeginning(pieces: Pieces, place: number): Pieces {
  const { begins, joins: _joins, ...rest } = pieces[place]!;
  return replaced(pieces, place, 1, [begins ? rest : { ...rest, begins: true }]);
}

/** Moves the beginning of an article one paragraph up（-1）or down（1）; not onto another one, and not out of the file. */
export function moveBeginning(pieces: Pieces, place: number, by: -1 | 1): Pieces {
  const target = pieces[place + by];
  if (!pieces[place]?.begins || !target || target.begins) return pieces;
  return toggleBeginning(toggleBeginning(pieces, place), place + by);
}

/** Moves a paragraph itself one place up or down; an article's beginning stays where it is. */
export function movePiece(pieces: Pieces, place: number, by: -1 | 1): Pieces {
  const other = pieces[place + by];
  const piece = pieces[place];
  if (!other || !piece) return pieces;
  const [upper, lower] = by < 0 ? [other, piece] : [piece, other];
  const first = Math.min(place, place + by);
  return replaced(pieces, first, 2, [withBeginning(lower, upper.begins), withBeginning(upper, lower.begins)]);
}

function withBeginning({ begins: _begins, ...piece }: IntakePiece, begins: boolean | undefined): IntakePiece {
  return begins ? { ...piece, begins } : piece;
}

/** The articles as they would be: where each begins and what it would be called. */
export function articlesOf(pieces: Pieces): { place: number; title: string }[] {
  const starts = [...pieces.keys()].filter((place) => place === 0 || pieces[place]!.begins);
  return starts.map((place, index) => {
    const own = pieces.slice(place, starts[index + 1]);
    const title = own.filter(({ label }) => label === TITLE_LABEL).map(({ text }) => text.trim());
    return { place, title: title.join(' ') };
  });
}

/** What is sent to the server: everything but the texts. */
export function labelsOf(pieces: Pieces): string {
  return JSON.stringify(
    pieces.map(({ index, label, from, to, joins, begins }) => ({ index, label, from, to, joins, begins })),
  );
}

function replaced(pieces: Pieces, place: number, count: number, by: readonly IntakePiece[]): Pieces {
  return pieces.toSpliced(place, count, ...by);
}
