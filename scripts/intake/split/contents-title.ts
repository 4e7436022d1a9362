import type { Doubt } from '../draft.ts';
import type { ContentsEntry } from './parse-contents.ts';
import { headlineKey } from './similarity.ts';

/** The headline to use for an entry, how sure that is, and a doubt where text and 目录 differ. */
export type ChosenTitle = { title: string; confidence: number; doubt?: Doubt };

/**
 * Chooses between the headline in the text and the one of the 目录. The text's own is used, for its preferred breaks,
 * when only white space differs or its lines came in another order; else the 目录's: display type is what OCR reads
 * worst. A difference is always told.
 */
export function chooseTitle(text: string, entry: ContentsEntry, at: number): ChosenTitle {
  if (squeeze(text) === squeeze(entry.title)) return { title: text, confidence: 1 };
  const reordered = permutations(text.split(' ')).map((parts) => parts.join(' '));
  const same = reordered.find((candidate) => squeeze(candidate) === squeeze(entry.title));
  const title = same ?? entry.title;
  const why = same ? '行序不同，已按目录的次序排列' : '字句不同，已用目录的写法';
  return {
    title,
    confidence: same ? 0.95 : 0.8,
    doubt: {
      code: same ? 'titleReordered' : 'titleDiffers',
      at,
      message: `标题与目录${why}：正文作“${text}”，目录作“${entry.title}”。`,
      confidence: same ? 0.95 : headlineKey(text) === headlineKey(entry.title) ? 0.9 : 0.75,
    },
  };
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '').replace(/[（(][上中下][）)]$/u, '');
}

function permutations(parts: readonly string[]): string[][] {
  if (parts.length > 4) return [];
  if (parts.length <= 1) return [[...parts]];
  return parts.flatMap((part, index) =>
    permutations(parts.filter((_other, place) => place !== index)).map((others) => [part, ...others]),
  );
}
