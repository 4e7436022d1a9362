import type { Article } from '../../../content/model/article.ts';
import type { Block } from '../../../content/model/blocks.ts';
import { canonicalJson } from '../../../content/model/canonical.ts';
import { readingLines } from '../../../content/model/reading-lines.ts';
import { diffSequence } from './sequence.ts';

/**
 * A difference no reading line shows. `kind`: the block is of another kind (a paragraph became a 小标题); `emphasis`:
 * bold, links, alignment; `picture`: another picture with the same words; and pictures without words that came or went.
 */
export type FormChange = {
  change: 'kind' | 'emphasis' | 'picture' | 'pictureAdded' | 'pictureRemoved';
  /** The block's place in the new body; in the old one for a picture that went. */
  block: number;
  /** What the block says, for the eye to find it; empty for a picture without words. */
  text: string;
};

type Reading = { block: Block; index: number; text: string; key: string };

/** What differs in the form of two texts of an article, block by block, where the words are the same. */
export function diffForm(before: Article, after: Article): FormChange[] {
  const [old, present] = [readingsOf(before), readingsOf(after)];
  let at = 0;
  let to = 0;
  return diffSequence(
    old.map(({ key }) => key),
    present.map(({ key }) => key),
  ).flatMap(({ kind }) => {
    if (kind === 'same') return formOf(old[at++]!, present[to++]!);
    return wordless(kind === 'removed' ? old[at++]! : present[to++]!, kind);
  });
}

// What has no words is known by what it is.
function readingsOf(article: Article): Reading[] {
  const lines = readingLines(article);
  return article.body.map((block, index) => {
    const text = lines
      .filter((line) => line.block === index)
      .map((line) => line.text)
      .join(' ');
    return { block, index, text, key: text === '' ? canonicalJson(block) : text };
  });
}

function formOf(old: Reading, { block, index, text }: Reading): FormChange[] {
  if (canonicalJson(old.block) === canonicalJson(block)) return [];
  const isOtherKind = old.block.type !== block.type || levelOf(old.block) !== levelOf(block);
  const hasOtherPictures = picturesOf(old.block) !== picturesOf(block);
  const change = isOtherKind ? 'kind' : hasOtherPictures ? 'picture' : 'emphasis';
  return [{ change, block: index, text }];
}

function wordless({ index, text }: Reading, kind: 'removed' | 'added'): FormChange[] {
  if (text !== '') return [];
  return [{ change: kind === 'removed' ? 'pictureRemoved' : 'pictureAdded', block: index, text }];
}

function levelOf(block: Block): unknown {
  return 'level' in block ? block.level : undefined;
}

function picturesOf(block: Block): string {
  return canonicalJson('images' in block ? block.images : 'portrait' in block ? block.portrait : null) ?? '';
}
