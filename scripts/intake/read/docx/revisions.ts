import type { Revision, RevisionChoice } from '../../draft.ts';
import type { Taken } from './prepare.ts';
import { attribute, elementsOf, replaceElements, wordText } from './xml-text.ts';

/** The elements of tracked changes, what they mean, and what is said of their text when it is not taken. */
const ELEMENTS = [
  { element: 'del', kind: 'deleted', side: 'original', why: '修订中已删除' },
  { element: 'moveFrom', kind: 'movedFrom', side: 'original', why: '修订中已移走' },
  { element: 'ins', kind: 'inserted', side: 'accepted', why: '修订中插入，按修订前收稿' },
  { element: 'moveTo', kind: 'movedTo', side: 'accepted', why: '修订中移到这里，按修订前收稿' },
] as const;

/** All tracked changes of text in one part, in the order they stand in it. */
export function listRevisions(xml: string): Revision[] {
  const found = ELEMENTS.flatMap(({ element, kind }) =>
    elementsOf(xml, `w:${element}`).map(({ at, attributes, inner }) => {
      const by = attribute(attributes, 'w:author');
      const on = attribute(attributes, 'w:date');
      const text = wordText(inner, true);
      return { at, revision: { kind, text, ...(by ? { by } : {}), ...(on ? { on } : {}) } };
    }),
  );
  return found
    .filter(({ revision }) => revision.text !== '')
    .toSorted((a, b) => a.at - b.at)
    .map(({ revision }) => revision);
}

/**
 * The part with one side of its tracked changes: the other side's text is taken out and listed. Of the side before the
 * changes, deleted text stands again and marks of inserted paragraphs become deleted ones, which join what they cut.
 */
export function takeSide(xml: string, choice: RevisionChoice, taken: Taken[]): string {
  const sided = ELEMENTS.filter(({ side }) => side !== choice).reduce(
    (current, { element, why }) =>
      replaceElements(current, `w:${element}`, ({ attributes, inner }) => {
        const text = wordText(inner, true);
        const by = attribute(attributes, 'w:author');
        if (text !== '') taken.push({ text, why: by ? `${why}（${by}）` : why });
        return '';
      }),
    xml,
  );
  return choice === 'accepted' ? sided : restored(sided);
}

function restored(xml: string): string {
  return xml
    .replace(/<w:(?:del|moveFrom)(?:\s[^>]*)?\/>/g, '')
    .replace(/<w:(?:ins|moveTo)(?=[\s/])([^>]*)\/>/g, '<w:del$1/>')
    .replace(/<\/?w:(?:del|moveFrom)(?:\s[^>]*[^/>])?>/g, '')
    .replace(/<(\/?)w:delText(?=[\s>])/g, '<$1w:t')
    .replace(/<(\/?)w:delInstrText(?=[\s>])/g, '<$1w:instrText');
}
