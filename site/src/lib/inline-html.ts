import { footnoteCall, type Inline, type Mark, type TextRun } from '../../../content/model/index.ts';
import type { FootnoteNumbers } from './footnotes.ts';

/** The element of each mark, outermost first. 着重 is drawn with dots under the characters. */
const ELEMENTS: Record<Mark, string> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
};

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, safe in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

function runHtml(run: TextRun): string {
  const elements = (run.marks ?? []).map((mark) => ELEMENTS[mark]);
  return elements.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, escapeHtml(run.text));
}

/**
 * A line of text as HTML. Footnotes become their call ①, linked to the note `#note-1`; the call itself is `#call-1`.
 * Every character of the model is escaped; addresses are those the schema allowed.
 */
export function inlineHtml(content: readonly Inline[], notes: FootnoteNumbers): string {
  return content.map((item) => itemHtml(item, notes)).join('');
}

function itemHtml(item: Inline, notes: FootnoteNumbers): string {
  if (item.type === 'text') return runHtml(item);
  if (item.type === 'lineBreak') return '<br>';
  if (item.type === 'link')
    return `<a href="${escapeHtml(item.href)}">${item.content.map(runHtml).join('')}</a>`;
  const number = notes.get(item);
  if (number === undefined) throw new Error('A footnote is not among the numbered notes of its article');
  return `<sup class="call" id="call-${number}"><a href="#note-${number}" role="doc-noteref">${footnoteCall(number)}</a></sup>`;
}
