import { findForbiddenCharacter } from '../../../content/model/index.ts';
import type { CleanRule, Edit } from './edits.ts';

/** Characters no stored text may hold (U+0000, bidi overrides, controls…) are taken out and listed with their place. */
export const forbiddenCharacters: CleanRule = {
  name: 'forbiddenCharacters',
  edits: (text) => {
    const edits: Edit[] = [];
    for (let offset = 0; offset < text.length; ) {
      const char = String.fromCodePoint(text.codePointAt(offset)!);
      if (char !== '\n' && findForbiddenCharacter(char)) edits.push({ offset, before: char, after: '' });
      offset += char.length;
    }
    return edits;
  },
};
