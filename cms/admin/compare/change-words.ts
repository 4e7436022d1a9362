import type { LineDiff } from '../../editorial/diff/article.ts';
import type { Fact, FactChange } from '../../editorial/diff/facts.ts';
import type { FormChange } from '../../editorial/diff/form.ts';
import type { Span } from '../../editorial/diff/text.ts';
import { FIELD_LABELS } from '../../mapping/field-labels.ts';
import { PART_LABELS } from './part-labels.ts';

const FORM_WORDS: Readonly<Record<FormChange['change'], string>> = {
  kind: '改了体例（如正文改为小标题）',
  emphasis: '改了字形、链接或对齐',
  picture: '换了图片',
  pictureAdded: '加了一张图片',
  pictureRemoved: '删了一张图片',
};

/** A difference of form in words. */
export function formWords({ change, text }: FormChange): string {
  return text === '' ? FORM_WORDS[change] : `${FORM_WORDS[change]}：${shorten(text)}`;
}

/** A changed fact in words; 栏目 by name. */
export function factWords(
  { fact, before, after }: FactChange,
  columns: Readonly<Record<string, string>>,
): { label: string; before: string; after: string } {
  const named = (value?: string) => (value === undefined ? '（空）' : nameOf(fact, value, columns));
  return { label: FIELD_LABELS[fact] ?? fact, before: named(before), after: named(after) };
}

function nameOf(fact: Fact, value: string, columns: Readonly<Record<string, string>>): string {
  return fact === 'column' ? (columns[value] ?? value) : value;
}

/** What happened to a line, in one or two characters and in words. */
export function lineWords({ kind, move }: LineDiff): { mark: string; words: string } {
  if (move !== undefined)
    return kind === 'added' ? { mark: '移入', words: '从别处移来' } : { mark: '移出', words: '移到别处' };
  const words = { same: '', changed: '改', removed: '删', added: '增' }[kind];
  return {
    mark: words,
    words: { same: '没有改动', changed: '有改动', removed: '整段删去', added: '整段新增' }[kind],
  };
}

/** The changes as plain text, one line each, to be pasted into a letter: deletions in 〔删：〕, insertions in 〔增：〕. */
export function changesAsText(lines: readonly LineDiff[]): string {
  return lines
    .filter(({ kind }) => kind !== 'same')
    .map((line) => {
      const place = `${PART_LABELS[line.part]}${line.block === undefined ? '' : `第 ${line.block + 1} 块`}`;
      return `${place}（${lineWords(line).words}）：${line.spans.map(spanAsText).join('')}`;
    })
    .join('\n');
}

function spanAsText({ kind, text }: Span): string {
  if (kind === 'same') return text;
  return kind === 'removed' ? `〔删：${text}〕` : `〔增：${text}〕`;
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}……` : text;
}
