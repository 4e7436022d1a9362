import type { Block } from '../../../content/model/blocks.ts';
import type { Inline } from '../../../content/model/inline.ts';
import type { MediaDoc } from '../image-use.ts';
import { type LexicalState, stateOf } from '../lexical.ts';
import { blocks } from './blocks.ts';
import { fromModelContext } from './context.ts';
import { line } from './inlines.ts';

/**
 * Blocks of the model as a state of the body editor; `bodyToModel` gives the same blocks back.
 * `mediaBySha256` holds the library documents of every picture; throws `ImageUnknown` when one is missing.
 */
export function bodyFromModel(
  body: readonly Block[],
  { mediaBySha256 }: { mediaBySha256: ReadonlyMap<string, MediaDoc> },
): LexicalState {
  return stateOf(blocks(body, fromModelContext(mediaBySha256)));
}

/** A line of text as the state of a one-line editor. */
export function lineFromModel(content: readonly Inline[]): LexicalState {
  return line(content, fromModelContext(new Map()));
}
