import type { Part } from '../../../content/model/index.ts';

const LABEL = /\s*[（(]([上中下一二三四五六七八九十])[）)]\s*$/u;
const POSITIONS: Record<string, number> = { 上: 1, 中: 2, 下: 2 };

/**
 * The part label （上） at the end of a headline, and the headline without it. 下 ends a text, the others go on; a 下
 * counts as the second part, the editor makes it the third where there was a 中.
 */
export function readPart(text: string): { text: string; label: string; part: Part } | undefined {
  const match = LABEL.exec(text);
  if (!match || match.index === 0) return undefined;
  const label = match[1]!;
  const position = POSITIONS[label] ?? '一二三四五六七八九十'.indexOf(label) + 1;
  return {
    text: text.slice(0, match.index),
    label: match[0].trim(),
    part: { label, position, continues: label !== '下' },
  };
}
