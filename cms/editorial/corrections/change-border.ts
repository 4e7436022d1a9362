import type { Article } from '../../../content/model/article.ts';
import type { Block, Paragraph } from '../../../content/model/blocks.ts';
import { type Inline, normalizeInlines, plainText } from '../../../content/model/inline.ts';
import { borderOf } from './border.ts';
import { lookUp, parsePath, put } from './field-path.ts';
import type { Replacement } from './replacement.ts';

/** A paragraph among its neighbours: `body[3].content` is the third（from 0）of `body`. */
export type ParagraphPlace = { list: string; index: number };

/** The paragraph a field is the text of; `undefined` for the text of anything else. */
export function paragraphAt(
  article: Article,
  field: string,
): (ParagraphPlace & { paragraph: Paragraph; next?: Paragraph; before?: Paragraph }) | undefined {
  const [, list, digits] = /^(.*)\[(\d+)\]\.content$/.exec(field) ?? [];
  if (list === undefined) return undefined;
  const index = Number(digits);
  const blocks = lookUp(article, parsePath(list));
  const at = (place: number) => {
    const block = Array.isArray(blocks) ? (blocks[place] as Block | undefined) : undefined;
    return block?.type === 'paragraph' ? block : undefined;
  };
  const [before, paragraph, next] = [at(index - 1), at(index), at(index + 1)];
  if (!paragraph) return undefined;
  return { list, index, paragraph, ...(next ? { next } : {}), ...(before ? { before } : {}) };
}

/** The field of a paragraph's text. */
export function paragraphField({ list, index }: ParagraphPlace): string {
  return `${list}[${index}].content`;
}

/**
 * The article with a paragraph begun at `offset`（另起段）, or with the following one joined on at the end（接排）. Not a
 * character changes. `undefined` when the field is no paragraph, when nothing or a forced line break would stand at the
 * new border, or when there is no paragraph of the same alignment to join.
 */
export function changeBorder(article: Article, change: Replacement): Article | undefined {
  const found = paragraphAt(article, change.field);
  const border = found && borderOf(change);
  if (!border) return undefined;
  const { list, index, paragraph, next } = found;
  const blocks = lookUp(article, parsePath(list)) as Block[];
  if (border === 'newParagraph') {
    const parts = partedLine(paragraph.content, change.offset);
    const parted = parts?.map((content) => ({ ...paragraph, content }));
    return parted && put(article, parsePath(list), blocks.toSpliced(index, 1, ...parted));
  }
  const isEnd = change.offset === plainText(paragraph.content).length;
  if (!isEnd || !next || next.align !== paragraph.align) return undefined;
  const joined = { ...paragraph, content: joinedLine(paragraph.content, next.content) };
  return put(article, parsePath(list), blocks.toSpliced(index, 2, joined));
}

/** How many footnotes are called in a line before an offset, those right at it included: they stay with what they explain. */
export function notesBefore(line: readonly Inline[], offset: number): number {
  return splitLine(line, offset)[0].filter(({ type }) => type === 'footnote').length;
}

function partedLine(line: readonly Inline[], offset: number): [Inline[], Inline[]] | undefined {
  const [head, tail] = splitLine(line, offset);
  const hasText = [head, tail].every((part) => plainText(part).trim() !== '');
  const isAtBreak = plainText(head).endsWith('\n') || plainText(tail).startsWith('\n');
  return hasText && !isAtBreak ? [normalizeInlines(head), normalizeInlines(tail)] : undefined;
}

function splitLine<Item extends Inline>(line: readonly Item[], offset: number): [Item[], Item[]] {
  const [head, tail]: [Item[], Item[]] = [[], []];
  let at = 0;
  for (const item of line) {
    const length = plainText([item]).length;
    if (at + length <= offset) head.push(item);
    else if (at >= offset) tail.push(item);
    else {
      const [first, second] = cut(item, offset - at);
      head.push(first as Item);
      tail.push(second as Item);
    }
    at += length;
  }
  return [head, tail];
}

function cut(item: Inline, offset: number): [Inline, Inline] {
  if (item.type === 'link') {
    const [head, tail] = splitLine(item.content, offset);
    return [
      { ...item, content: head },
      { ...item, content: tail },
    ];
  }
  if (item.type !== 'text') throw new Error(`a ${item.type} cannot be cut`);
  return [
    { ...item, text: item.text.slice(0, offset) },
    { ...item, text: item.text.slice(offset) },
  ];
}

// A link that was parted is one again.
function joinedLine(head: readonly Inline[], tail: readonly Inline[]): Inline[] {
  const [last, first] = [head.at(-1), tail[0]];
  if (last?.type !== 'link' || first?.type !== 'link' || last.href !== first.href)
    return normalizeInlines([...head, ...tail]);
  const link = { ...last, content: [...last.content, ...first.content] };
  return normalizeInlines([...head.slice(0, -1), link, ...tail.slice(1)]);
}
