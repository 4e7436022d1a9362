import { type Html, html } from './html.ts';

/** Names side by side, none of them cut by the end of a line. */
export function persons(names: readonly string[]): Html[] {
  return names.map((name, index) => html`${index > 0 && '　'}<span class="person">${name}</span>`);
}
