import { writeNumbers } from './numbering.ts';
import { attribute, isOn, wordText } from './xml-text.ts';

/** What was taken out of the document before it is converted, and why. */
export type Taken = { text: string; why: string };

/** A document part ready for mammoth, which knows nothing of hidden text, moved text, fields or East Asian fonts. */
export type Prepared = {
  xml: string;
  /** The visible text, before numbers were written out. */
  text: string;
  taken: Taken[];
  /** Tracked insertions that were accepted. */
  accepted: { text: string; by: string }[];
  /** Automatic numbers written out as text. */
  numbers: string[];
};

/** Runs the preparing steps in order on the XML of one part. */
export function prepareDocument(source: string, parts: { numbering?: string; styles?: string }): Prepared {
  const taken: Taken[] = [];
  const visible = takeHidden(takeDeleted(chooseAlternate(source), taken), taken);
  const accepted = [...visible.matchAll(/<w:ins(\s[^>]*)?>(.*?)<\/w:ins>/gs)]
    .map((match) => ({ text: wordText(match[2]!), by: attribute(match[1] ?? '', 'w:author') ?? '' }))
    .filter((item) => item.text !== '');
  const numbered = writeNumbers(unwrapFields(eastAsianFonts(visible)), parts);
  return { xml: numbered.xml, text: wordText(visible), taken, accepted, numbers: numbered.numbers };
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

function takeDeleted(xml: string, taken: Taken[]): string {
  const steps: [RegExp, string][] = [
    [/<w:del(\s[^>]*[^/])?>(.*?)<\/w:del>/gs, '修订中已删除'],
    [/<w:moveFrom(\s[^>]*[^/])?>(.*?)<\/w:moveFrom>/gs, '修订中已移走'],
  ];
  return steps.reduce(
    (current, [pattern, why]) =>
      current.replace(pattern, (_whole, attributes: string | undefined, inner: string) => {
        const text = wordText(inner, true);
        const by = attribute(attributes ?? '', 'w:author');
        if (text !== '') taken.push({ text, why: by ? `${why}（${by}）` : why });
        return '';
      }),
    xml,
  );
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
