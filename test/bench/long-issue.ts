import { loadDemo } from '../../cms/seed/demo/load-demo.ts';
import {
  type Article,
  type Column,
  decodeSnapshot,
  encodeSnapshot,
  type Snapshot,
} from '../../content/model/index.ts';

const HAN = /\p{Script=Han}/gu;
/** Members of articles whose values are words. */
const WORDS = new Set([
  'text',
  'title',
  'kicker',
  'subtitle',
  'caption',
  'credit',
  'note',
  'speaker',
  'name',
]);
/** Places by which the Han characters of a round are exchanged against those of the round before. */
const STEP = 37;

/**
 * The demo issue as many times over, with all its kinds of matter; in every later round the Han of its words are
 * exchanged, so that no line breaks where it did before. Equal input gives equal issues.
 */
export function longIssue(rounds: number): Snapshot {
  const { issue, articles, images } = loadDemo();
  const characters = [...new Set(JSON.stringify(articles).match(HAN))];
  const all = Array.from({ length: rounds }, (_, round) => roundOf({ issue, articles, characters, round }));
  const long = {
    ...issue,
    pages: undefined,
    columns: all.flatMap(({ columns }) => columns),
  };
  const { pages: _, ...whole } = long;
  const texts = all.flatMap((own) => own.articles);
  return decodeSnapshot(encodeSnapshot({ issue: whole, articles: texts, images, revision: 1 }));
}

type Round = Pick<Snapshot, 'issue'> & {
  articles: readonly Article[];
  characters: readonly string[];
  round: number;
};

function roundOf({ issue, articles, characters, round }: Round): { columns: Column[]; articles: Article[] } {
  const places = new Map(characters.map((char, index) => [char, index]));
  const exchange = (text: string) =>
    text.replace(HAN, (char) => characters[(places.get(char)! + STEP * round) % characters.length]!);
  const name = (id: string) => (round === 0 ? id : `${id}-${round + 1}`);
  const columns = issue.columns.map((column) => ({
    ...column,
    id: name(column.id),
    slug: name(column.slug),
    articles: column.articles.map(name),
  }));
  const own = articles.map((article): Article => {
    const { part: _, corrects: __, ...rest } = article;
    const copy = exchanged(rest, exchange) as typeof rest;
    return { ...copy, id: name(article.id), slug: name(article.slug), column: name(article.column) };
  });
  return { columns, articles: round === 0 ? [...articles] : own };
}

function exchanged(value: unknown, exchange: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => exchanged(item, exchange));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      typeof inner === 'string' && WORDS.has(key)
        ? [key, exchange(inner)]
        : [key, exchanged(inner, exchange)],
    ),
  );
}
