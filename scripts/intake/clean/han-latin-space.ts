import { isHan } from './characters.ts';
import type { CleanRule } from './edits.ts';

/** Spaces typed between Han and digits or Latin go: that gap is a matter of type (中西间距), drawn by web and print. */
export const hanLatinSpace: CleanRule = {
  name: 'hanLatinSpace',
  edits: (text) =>
    [...text.matchAll(/(?<=\S)[ \u00a0]+(?=\S)/gu)]
      .filter((match) => isBoundary(text, match.index, match.index + match[0].length))
      .map((match) => ({ offset: match.index, before: match[0], after: '' })),
};

function isBoundary(text: string, from: number, to: number): boolean {
  const before = text[from - 1];
  const after = text[to];
  const isWestern = (char: string | undefined) => /[A-Za-z0-9%‰℃]/.test(char ?? '');
  return (isHan(before) && isWestern(after)) || (isWestern(before) && isHan(after));
}
