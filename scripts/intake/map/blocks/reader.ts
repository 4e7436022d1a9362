import type { Block } from '../../../../content/model/index.ts';
import type { Change, Piece, SourceImage } from '../../draft.ts';

/** A block with the pieces it was made of, and how sure the reader is (absent = sure). */
export type ReadBlock = { block: Block; from: Piece[]; as: string; confidence?: number; changes?: Change[] };

/** What readers may know besides the pieces. */
export type BodyContext = {
  images: ReadonlyMap<string, SourceImage>;
  /** Names that speak in an interview. */
  speakers: ReadonlySet<string>;
};

/** Reads one block that begins at `pieces[at]`, or answers `undefined`; `next` is the first piece it did not take. */
export type BlockReader = (
  pieces: readonly Piece[],
  at: number,
  context: BodyContext,
) => { read: ReadBlock; next: number } | undefined;
