import type { Article } from '../../../content/model/article.ts';
import { plainText } from '../../../content/model/inline.ts';
import { BORDER_WORDS, type Border } from './border.ts';
import { paragraphAt } from './change-border.ts';
import { replaceInField } from './field-text.ts';
import { wordsAround } from './replay.ts';

/** A border of the newer text that the older one does not have, or the other way; `field` is the paragraph it ends or ended in. */
export type BorderChange = { border: Border; field: string; before: string; after: string };

/** How many characters tell where a border is. */
const AROUND = 8;

/**
 * The borders by which paragraphs of one text differ from those of another with the same characters, and the first text
 * with them: what still differs then is no matter of borders. Paragraphs that read differently besides are left alone.
 */
export function bordersBetween(from: Article, to: Article): { text: Article; borders: BorderChange[] } {
  let text = from;
  const borders: BorderChange[] = [];
  for (let index = 0; index < to.body.length; index += 1) {
    const field = `body[${index}].content`;
    for (let found = borderIn(text, to, field); found; found = borderIn(text, to, field)) {
      const changed = replaceInField(text, { field, ...found });
      if (!changed) break;
      const { border, offset, old, new: added } = found;
      const change = { place: { field, offset }, old, new: added };
      borders.push({ border, field, ...wordsAround(text, change, AROUND) });
      text = changed;
    }
  }
  return { text, borders };
}

type Found = { border: Border; offset: number; old: string; new: string };

// One text begins with the other, and the following paragraph of the shorter one goes on with what is left.
function borderIn(text: Article, to: Article, field: string): Found | undefined {
  const [before, after] = [paragraphAt(text, field), paragraphAt(to, field)];
  if (!before || !after) return undefined;
  const [old, fresh] = [plainText(before.paragraph.content), plainText(after.paragraph.content)];
  if (old === fresh) return undefined;
  const isParted = after.next && goesOn(old, fresh, plainText(after.next.content));
  if (isParted) return { border: 'newParagraph', offset: fresh.length, ...BORDER_WORDS.newParagraph };
  const isJoined = before.next && goesOn(fresh, old, plainText(before.next.content));
  return isJoined ? { border: 'runOn', offset: old.length, ...BORDER_WORDS.runOn } : undefined;
}

function goesOn(whole: string, head: string, next: string): boolean {
  const rest = whole.slice(head.length);
  return whole.startsWith(head) && rest !== '' && (rest.startsWith(next) || next.startsWith(rest));
}
