/**
 * The sign of the border between two paragraphs in what a correction changes. No text of an article may hold it: what a
 * person types can never be taken for one.
 */
export const PARAGRAPH_BORDER = '\u2029';

/** What can be asked of a border, with the names of the marks: 接排 takes it away, 另起段 puts one in. */
export const BORDERS = { runOn: '接排', newParagraph: '另起段' } as const;
export type Border = keyof typeof BORDERS;

/** A change as it is recorded. */
type Words = { old: string; new: string };

/** A border as a change of characters. */
export const BORDER_WORDS: Readonly<Record<Border, Words>> = {
  runOn: { old: PARAGRAPH_BORDER, new: '' },
  newParagraph: { old: '', new: PARAGRAPH_BORDER },
};

/** Which border a change is of; `undefined` for one of characters. */
export function borderOf({ old, new: added }: Words): Border | undefined {
  if (old === PARAGRAPH_BORDER && added === '') return 'runOn';
  return old === '' && added === PARAGRAPH_BORDER ? 'newParagraph' : undefined;
}

/** A change as it is told: the words, or the border and no words. */
export function toldWords({ old, new: added }: Words): Words & { border?: Border } {
  const border = borderOf({ old, new: added });
  return border ? { old: '', new: '', border } : { old, new: added };
}
