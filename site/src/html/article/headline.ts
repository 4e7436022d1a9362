import { headlineLines } from '../../../../content/model/index.ts';
import { headlinePhrases } from '../../lib/headline-phrases.ts';
import { type Html, html, rawHtml } from '../html.ts';

const BREAK = rawHtml('<wbr>');

/** A part of a headline: its designed breaks are taken first, then such between words as the measure asks for. */
export function headline(text: string): Html[] {
  return headlineLines(text).map(
    (line, index) =>
      html`${index > 0 && ' '}<span class="piece">${headlinePhrases(line).map((phrase, at) => [at > 0 && BREAK, phrase])}</span>`,
  );
}
