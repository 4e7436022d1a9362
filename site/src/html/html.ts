import { escapeHtml } from '../lib/inline-html.ts';

/** A piece of a page that is HTML already. Made by `html` or, from what is known to be safe, by `rawHtml`. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text is escaped, lists are joined, what is absent or false leaves nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** HTML that was escaped elsewhere. */
export function rawHtml(text: string): Html {
  return new Html(text);
}

/** `` html`<p>${text}</p>` ``: the template as it stands, its parts made safe for content and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < parts.length; index += 1) {
    text += partText(parts[index]) + strings[index + 1]!;
  }
  return new Html(text);
}

function partText(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part ? part.map(partText).join('') : '';
}

/** ` name="value"`, or nothing when there is no value. */
export function attribute(name: string, value: string | number | undefined | false): Html {
  return value === undefined || value === false ? NOTHING : html` ${rawHtml(name)}="${value}"`;
}

/** ` class="a b"` of the names that are there, or nothing. */
export function classes(...names: readonly (string | false | undefined)[]): Html {
  return attribute('class', names.filter(Boolean).join(' ') || undefined);
}

const NOTHING = new Html('');
