import type { Doubt, Revision, RevisionChoice } from '../../draft.ts';
import { writeNumbers } from './numbering.ts';
import { listRevisions, takeSide } from './revisions.ts';
import { writeSigns } from './write-signs.ts';
import { attribute, isOn, wordText } from './xml-text.ts';

/** What was taken out of the document before it is converted, and why. */
export type Taken = { text: string; why: string };

/** A document part ready for mammoth, which knows nothing of hidden text, moved text, fields or East Asian fonts. */
export type Prepared = {
  xml: string;
  /** The visible text, before numbers were written out. */
  text: string;
  taken: Taken[];
  /** Tracked changes, whichever side of them was taken. */
  revisions: Revision[];
  /** Automatic numbers written out as text. */
  numbers: string[];
  /** Signs and formulas that are not as they were. */
  doubts: Doubt[];
};

/** Parts that say how others are to be read, and the side of tracked changes that is wanted. */
type PrepareOptions = { numbering?: string; styles?: string; choice?: RevisionChoice };

/** Runs the preparing steps in order on the XML of one part. */
export function prepareDocument(source: string, options: PrepareOptions): Prepared {
  const taken: Taken[] = [];
  const { xml: chosen, doubts } = writeSigns(chooseAlternate(source));
  const visible = takeHidden(takeSide(chosen, options.choice ?? 'accepted', taken), taken);
  const numbered = writeNumbers(unwrapFields(eastAsianFonts(visible)), options);
  return {
    xml: numbered.xml,
    text: wordText(visible),
    taken,
    revisions: listRevisions(chosen),
    numbers: numbered.numbers,
    doubts,
  };
}

// Mammoth reads only the fallback of a text box or drawing; where it has no text the choice is the better half.
function chooseAlternate(xml: string): string {
  return xml.replace(/<mc:AlternateContent>(.*?)<\/mc:AlternateContent>/gs, (whole, inner: string) => {
    const fallback = /<mc:Fallback>(.*)<\/mc:Fallback>/s.exec(inner)?.[1] ?? '';
    if (/<w:t[ >]|<v:imagedata|<pic:pic/.test(fallback)) return fallback;
    const choice = /<mc:Choice[^>]*>(.*?)<\/mc:Choice>/s.exec(inner)?.[1];
    return choice ?? whole;
  });
}

function takeHidden(xml: string, taken: Taken[]): string {
  return xml.replace(/<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>]).)*?<\/w:r>/gs, (run) => {
    const properties = /<w:rPr>(.*?)<\/w:rPr>/s.exec(run)?.[1] ?? '';
    if (!isOn(properties, 'w:vanish') && !isOn(properties, 'w:webHidden')) return run;
    const text = wordText(run);
    if (text !== '') taken.push({ text, why: '隐藏文字' });
    return '';
  });
}

function unwrapFields(xml: string): string {
  return xml.replace(/<w:fldSimple(?:\s[^>]*)?>|<\/w:fldSimple>/g, '');
}

// Mammoth tells the Latin font of a run; what makes a headline here is the East Asian one.
function eastAsianFonts(xml: string): string {
  return xml.replace(/<w:rFonts(?:\s[^>]*)?\/>/g, (tag) => {
    const font = attribute(tag, 'w:eastAsia');
    if (!font) return tag;
    const escaped = font.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    return `<w:rFonts w:ascii="${escaped}"/>`;
  });
}
