import type { Article } from '../../../content/model/article.ts';
import type { Inline } from '../../../content/model/inline.ts';

type Path = { keys: (string | number)[]; note: number };
type Branch = Record<string | number, unknown>;

const INLINES = ['text', 'lineBreak', 'link', 'footnote'];

/** Whether a value is a line of inlines. */
export function isLine(value: unknown): value is Inline[] {
  const isInline = (item: unknown) => INLINES.includes((item as { type?: string } | null)?.type ?? '');
  return Array.isArray(value) && value.length > 0 && value.every(isInline);
}

/** The keys of a field, and the footnote（from 1）it means; 0 for the line itself. */
export function parsePath(field: string): Path {
  const [path = '', note] = field.split('#');
  const keys = [...path.matchAll(/([A-Za-z]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  return { keys, note: note === undefined ? 0 : Number(note) };
}

/** What stands at a path; `undefined` when nothing does. */
export function lookUp(article: Article, { keys, note }: Path): unknown {
  let value: unknown = article;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Branch)[key];
  }
  return note === 0 ? value : isLine(value) ? noteOf(value, note)?.content : undefined;
}

function noteOf(line: readonly Inline[], note: number) {
  return line.filter((item) => item.type === 'footnote')[note - 1];
}

/** A copy of the article with another value at a path that is there. */
export function put(article: Article, { keys, note }: Path, value: unknown): Article {
  const copy = structuredClone(article);
  const last = keys.at(-1)!;
  const parent = lookUp(copy, { keys: keys.slice(0, -1), note: 0 }) as Branch;
  if (note === 0) parent[last] = value;
  else Object.assign(noteOf(parent[last] as Inline[], note)!, { content: value });
  return copy;
}
