import { type Inline, normalizeInlines } from '../../../content/model/index.ts';

/** A line of text without bold, which crossheads and table heads have by themselves. */
export function withoutStrong(content: readonly Inline[]): Inline[] {
  const plain = content.map((item): Inline => {
    if (item.type !== 'text' || !item.marks) return item;
    const marks = item.marks.filter((mark) => mark !== 'strong');
    return { type: 'text', text: item.text, ...(marks.length > 0 ? { marks } : {}) };
  });
  return normalizeInlines(plain);
}
