import type { LinePart, ReadingLine } from '../../content/model/reading-lines.ts';
import { childrenOf, type LexicalNode } from '../body/lexical.ts';
import { choiceWords } from './choice-words.ts';
import { SOURCE_WORDS } from './field-names.ts';
import { pickOptional } from './filled.ts';

/** The fields of an article that are read, in reading order; the body's own lines lie between. */
const HEAD = ['kicker', 'title', 'subtitle', 'byline', 'editorNote', 'standfirst'] as const;

/**
 * The reading lines of a document that is not yet an article of the model（no body, no column …）: field by field, block
 * by block. Near to what `readingLines` will say of it, enough to compare drafts by.
 */
export function draftLines(doc: Readonly<Record<string, unknown>>): ReadingLine[] {
  const of = (part: LinePart): ReadingLine[] => linesOf(doc[part]).map((text) => ({ part, text }));
  const source = pickOptional(doc.source, SOURCE_WORDS) ? of('source') : [];
  return [...HEAD.flatMap(of), ...bodyLines(doc.body), ...of('authorNote'), ...source];
}

function bodyLines(body: unknown): ReadingLine[] {
  return childrenOf(body).flatMap((node, block) => {
    const text = nodeText(node);
    return text === '' ? [] : [{ part: node.type === 'heading' ? 'crosshead' : 'paragraph', text, block }];
  });
}

/** A field's value as lines a person reads: rich text by paragraph, groups and rows by their texts, without ids. */
export function linesOf(value: unknown): string[] {
  // An open form says 0 for rows that are not there.
  if (!value) return [];
  if (Array.isArray(value))
    return value.map((item) => linesOf(item).join('　')).filter((line) => line !== '');
  if (typeof value !== 'object') return value === true ? ['是'] : [String(value)];
  if ('root' in value)
    return childrenOf(value)
      .map(nodeText)
      .filter((line) => line !== '');
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'blockType' && name !== 'blockName')
    .flatMap(([name, item]) => linesOf(choiceWords(name, item)));
}

/** What a node of a text says, in one line. */
export function nodeText(node: LexicalNode): string {
  if (typeof node.text === 'string') return node.text;
  const inner = (node.children ?? []).map(nodeText).join(node.type === 'list' ? '；' : '');
  return inner + (node.fields && node.type !== 'link' ? linesOf(node.fields).join('　') : '');
}
