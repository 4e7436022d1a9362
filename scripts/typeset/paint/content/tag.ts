import type { PlacedText } from '../../flow/piece.ts';

/**
 * The tag of a marked content sequence. A line of an article is `A<n>L<line>`: the n-th article of the issue from 0, and
 * the index of its reading line, so that any reader of the PDF can put the text of an article together again. Page
 * furniture is named by its kind. `isArtifact` is what a reading voice skips.
 */
export type Tag = { name: string; isArtifact: boolean };

const ARTIFACTS = new Set<PlacedText['furniture']>([
  'runningHead',
  'folio',
  'endMark',
  'repeatedHead',
  'proof',
]);

/** The tag of a piece of text; `articles` are the ids of the articles in printed order. */
export function tagOf(text: PlacedText, articles: readonly string[]): Tag {
  const { origin, furniture } = text;
  if (origin) return { name: `A${articles.indexOf(origin.article)}L${origin.line}`, isArtifact: false };
  const name = furniture ? furniture[0]!.toUpperCase() + furniture.slice(1) : 'Furniture';
  return { name, isArtifact: ARTIFACTS.has(furniture) };
}
