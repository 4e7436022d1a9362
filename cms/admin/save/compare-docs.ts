import { childrenOf, type LexicalNode } from '../../body/lexical.ts';
import { FIELD_LABELS } from '../../mapping/field-labels.ts';

/** What the two texts call one field, each as plain lines. */
export type Difference = { label: string; ours: string[]; theirs: string[] };

/** The fields in which what is being typed and what someone else saved differ, with their texts line by line. */
export function compareDocs(
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(FIELD_LABELS)
    .map(([name, label]) => ({ label, ours: linesOf(ours[name]), theirs: linesOf(theirs[name]) }))
    .filter((item) => item.ours.join('\n') !== item.theirs.join('\n'));
}

/** A field's value as lines a person reads: rich text by paragraph, groups and rows by their texts, without ids. */
export function linesOf(value: unknown): string[] {
  // An open form says 0 for rows that are not there.
  if (!value) return [];
  if (Array.isArray(value))
    return value.map((item) => linesOf(item).join('　')).filter((line) => line !== '');
  if (typeof value !== 'object') return [String(value)];
  if ('root' in value)
    return childrenOf(value)
      .map(nodeText)
      .filter((line) => line !== '');
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'blockType' && name !== 'blockName')
    .flatMap(([, item]) => linesOf(item));
}

function nodeText(node: LexicalNode): string {
  if (typeof node.text === 'string') return node.text;
  const inner = (node.children ?? []).map(nodeText).join(node.type === 'list' ? '；' : '');
  return inner + (node.fields && node.type !== 'link' ? linesOf(node.fields).join('　') : '');
}
