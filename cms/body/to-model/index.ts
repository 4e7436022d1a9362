import type { Block } from '../../../content/model/blocks.ts';
import type { Inline } from '../../../content/model/inline.ts';
import { blocks } from './blocks.ts';
import type { MediaLookup } from './context.ts';
import { line } from './line.ts';

/**
 * The state of the body editor as blocks of the model, in normal form. `media` holds the library documents by id.
 * Throws `ProblemError`（BodyNodeUnknown, BodyListBroken, BodyTableBroken, BodyNotOneLine, BodyEmptyBlock,
 * ImageUnknown）with the place below `path`. The result is not yet checked by the schemas.
 */
export function bodyToModel(
  state: unknown,
  { media, path = 'body' }: { media: MediaLookup; path?: string },
): Block[] {
  return blocks(state, { media, path });
}

/** The state of a one-line editor（提要、编者按…）, `undefined` when nothing was typed. Throws as `bodyToModel`. */
export function lineToModel(state: unknown, { path }: { path: string }): Inline[] | undefined {
  return line(state, { media: new Map(), path });
}
