import { loadDemo } from '../../cms/seed/demo/load-demo.ts';
import {
  type Article,
  type Block,
  decodeSnapshot,
  encodeSnapshot,
  type Paragraph,
  type Snapshot,
} from '../../content/model/index.ts';

const HAN = /\p{Script=Han}/gu;

/** Paragraphs of the demo issue, and every Han character in them, each once. */
type Source = { paragraphs: readonly string[]; characters: readonly string[] };

function readSource(articles: readonly Article[]): Source {
  const paragraphs = articles.flatMap(({ body }) => body.flatMap(plainText));
  return { paragraphs, characters: [...new Set(paragraphs.join('').match(HAN))] };
}

function plainText(block: Block): string[] {
  if (block.type !== 'paragraph') return [];
  return [block.content.map((run) => (run.type === 'text' ? run.text : '')).join('')];
}

/** A text of the wanted length: the demo's paragraphs, in every later round with their Han characters exchanged. */
function* paragraphs({ paragraphs: own, characters }: Source): Generator<string> {
  const places = new Map(characters.map((char, index) => [char, index]));
  for (let round = 0; ; round++) {
    const exchanged = (char: string) => characters[(places.get(char)! + 37 * round) % characters.length]!;
    for (const text of own) yield text.replace(HAN, exchanged);
  }
}

function countHan(text: string): number {
  return text.match(HAN)?.length ?? 0;
}

/**
 * An issue of about `han` Han characters in 25 articles of paragraphs for each 61,000, without pictures: what every
 * competitor can set alike. Equal input gives equal issues.
 */
export function benchIssue(han: number): Snapshot {
  const demo = loadDemo();
  const texts = paragraphs(readSource(demo.articles));
  const count = Math.round((25 * han) / 61_000);
  const articles = Array.from({ length: count }, (_, index): Article => {
    const body: Paragraph[] = [];
    for (let left = han / count; left > 0; ) {
      const text = texts.next().value as string;
      if (text === '') continue;
      body.push({ type: 'paragraph', content: [{ type: 'text', text }] });
      left -= countHan(text);
    }
    const { kind, byline, column } = demo.articles[0]!;
    const id = `bench-${index + 1}`;
    return { kind, id, slug: id, column, title: `排版量测用文第${index + 1}篇`, byline, body };
  });
  const column = demo.issue.columns.find((item) => item.id === demo.articles[0]!.column)!;
  const issue = {
    ...demo.issue,
    covers: { front: { lines: ['排版量测'] } },
    // Text that Typst is not given.
    fillers: undefined,
    columns: [
      { id: column.id, slug: column.slug, name: column.name, articles: articles.map(({ id }) => id) },
    ],
  };
  return decodeSnapshot(encodeSnapshot({ issue, articles, images: new Map(), revision: 1 }));
}

/** The same issue with a character put in the place of one of its middle article. */
export function editOne(snapshot: Snapshot, character: string): Snapshot {
  const edited = structuredClone(snapshot.articles) as Article[];
  const paragraph = edited[Math.floor(edited.length / 2)]!.body[2] as Paragraph;
  const run = paragraph.content[0] as { text: string };
  run.text = run.text.replace(/\p{Script=Han}/u, character);
  return { ...snapshot, articles: edited };
}
