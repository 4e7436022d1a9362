import type { Article } from '../../../content/model/article.ts';
import { type Inline, normalizeInlines, plainText } from '../../../content/model/inline.ts';
import { PARAGRAPH_BORDER } from './border.ts';
import { changeBorder } from './change-border.ts';
import { isLine, lookUp, parsePath, put } from './field-path.ts';
import type { Replacement } from './replacement.ts';

/** The text of a field: of a string itself, of a line without its footnotes; `undefined` when there is no such field. */
export function fieldText(article: Article, field: string): string | undefined {
  const found = lookUp(article, parsePath(field));
  if (typeof found === 'string') return found;
  return isLine(found) ? plainText(found) : undefined;
}

/**
 * The article with exactly `old` replaced by `new` at one place. New characters take the form（bold, link）of what they
 * replace, or of what stands before them. `undefined` when the field does not hold `old` there, or when a forced line
 * break would be taken away. Of a paragraph border see `changeBorder`. The result may break the schema（a line left
 * empty）: the caller parses it.
 */
export function replaceInField(
  article: Article,
  { field, ...replacement }: Replacement,
): Article | undefined {
  if (`${replacement.old}${replacement.new}`.includes(PARAGRAPH_BORDER))
    return changeBorder(article, { field, ...replacement });
  const path = parsePath(field);
  const found = lookUp(article, path);
  const text = fieldText(article, field);
  const { offset, old } = replacement;
  if (text === undefined || offset > text.length || !text.startsWith(old, offset)) return undefined;
  if (typeof found === 'string') {
    const value = text.slice(0, offset) + replacement.new + text.slice(offset + old.length);
    return put(article, path, value);
  }
  if (old.includes('\n') || replacement.new.includes('\n')) return undefined;
  return put(article, path, normalizeInlines(replaceInLine(found as Inline[], replacement)));
}

function replaceInLine(
  line: readonly Inline[],
  { offset, old, new: added }: Omit<Replacement, 'field'>,
): Inline[] {
  const runs = runsOf(line);
  const home = homeOf(runs, offset, old.length);
  if (!home) return line.toSpliced(placeOf(line, offset), 0, { type: 'text', text: added });
  let at = 0;
  const edit = (text: string, isHome: boolean) => {
    const [from, to] = [Math.max(0, offset - at), Math.max(0, offset + old.length - at)];
    at += text.length;
    const kept = [text.slice(0, from), text.slice(to)] as const;
    return isHome ? kept.join(added) : from >= text.length ? text : kept.join('');
  };
  return line.flatMap((item): Inline[] => {
    if (item.type === 'text') return [{ ...item, text: edit(item.text, item === home) }];
    if (item.type === 'lineBreak') at += 1;
    if (item.type !== 'link') return [item];
    const content = item.content.map((run) => ({ ...run, text: edit(run.text, run === home) }));
    return content.some(({ text }) => text !== '') ? [{ ...item, content }] : [];
  });
}

// Where no run begins or ends: after a forced line break at the end, or in a line without text.
function placeOf(line: readonly Inline[], offset: number): number {
  const index = line.findIndex((_, count) => plainText(line.slice(0, count)).length >= offset);
  return index < 0 ? line.length : index;
}

type Run = { run: object; from: number; to: number };

function runsOf(line: readonly Inline[]): Run[] {
  let at = 0;
  return line.flatMap((item) => {
    if (item.type === 'lineBreak') at += 1;
    if (item.type !== 'text' && item.type !== 'link') return [];
    return (item.type === 'text' ? [item] : item.content).map((run) => {
      const from = at;
      at += run.text.length;
      return { run, from, to: at };
    });
  });
}

// What is replaced lends its form; an insertion takes that of the character before it, at the beginning of the one after.
function homeOf(runs: readonly Run[], offset: number, length: number): object | undefined {
  const holds = length > 0 ? runs.find(({ to }) => to > offset) : undefined;
  return (
    holds ??
    runs.find(({ from, to }) => from < offset && offset <= to) ??
    runs.find(({ from }) => from === offset)
  )?.run;
}
