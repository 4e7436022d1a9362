import { headlineLines } from '../../../../content/model/index.ts';
import { type Html, html } from '../html.ts';

/** A part of a headline: its designed breaks are taken first, then any the measure asks for. */
export function headline(text: string): Html[] {
  return headlineLines(text).map(
    (line, index) => html`${index > 0 && ' '}<span class="piece">${line}</span>`,
  );
}
