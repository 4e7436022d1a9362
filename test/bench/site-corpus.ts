import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadDemo } from '../../cms/seed/demo/load-demo.ts';
import {
  type Article,
  type Block,
  canonicalText,
  encodeSnapshot,
  type Issue,
  issueAddress,
} from '../../content/model/index.ts';

/** Terms readers look for; they stand in the corpus as rarely as in real issues. */
export const TERMS = [
  '全面从严治党',
  '党规党纪',
  '以人民为中心',
  '理论学习中心组',
  '调查研究',
  '中国式现代化',
  '高质量发展',
  '三会一课',
  '主题党日',
  '为民服务',
  '基层党组织',
  '形式主义',
];

/** A stream of numbers in 0–1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

type Vocabulary = { words: string[]; followers: Map<string, string[]>; names: string[] };

/** Characters of one generated paragraph, about. */
const PARAGRAPH = 240;
/** How often a word is taken from the whole vocabulary instead of after its predecessor: new neighbours, as real text has. */
const JUMP = 0.3;
/** How often a sentence holds one of the terms. */
const TERM_RATE = 0.02;

/** The words of the demo issue, what follows each, and its authors. */
export function demoVocabulary(): Vocabulary {
  const { articles } = loadDemo();
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = articles.flatMap((article) =>
    [...segmenter.segment(canonicalText(article))]
      .map((item) => item.segment)
      .filter((word) => /^[\p{Script=Han}，。、；：]+$/u.test(word)),
  );
  const followers = new Map<string, string[]>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next) followers.set(word, [...(followers.get(word) ?? []), next]);
  }
  const names = [...new Set(articles.flatMap((article) => article.byline.map((entry) => entry.name)))];
  return { words, followers, names };
}

function paragraph(vocabulary: Vocabulary, random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const isSign = (word: string) => /[，。、；：]/u.test(word);
  let text = '';
  let word = '';
  while (text.length < PARAGRAPH) {
    const followers = random() < JUMP ? undefined : vocabulary.followers.get(word);
    const next = random() < TERM_RATE ? pick(TERMS) : pick(followers ?? vocabulary.words);
    if (isSign(next) && (text === '' || isSign(word))) continue;
    text += next;
    word = next;
  }
  return `${text.replace(/[，。、；：]+$/u, '')}。`;
}

export type CorpusOptions = { root: string; issues: number; articles?: number; characters?: number };

/** The issue of a running number: monthly from January 2001. */
export function corpusIssue(number: number): { year: number; issueNumber: string } {
  return { year: 2001 + Math.floor(number / 12), issueNumber: String((number % 12) + 1) };
}

/** Writes `issues` monthly issues below `root` as publish would; the same options give the same bytes. */
export async function writeCorpus(options: CorpusOptions): Promise<void> {
  const vocabulary = demoVocabulary();
  for (let number = 0; number < options.issues; number += 1) {
    await writeCorpusIssue({ ...options, number, vocabulary });
  }
}

/** Writes one issue of the corpus, by its running number from 0. */
export async function writeCorpusIssue(
  options: Omit<CorpusOptions, 'issues'> & { number: number; vocabulary: Vocabulary },
): Promise<void> {
  const { root, number, vocabulary, articles: count = 25, characters = 2400 } = options;
  const random = randomNumbers(number + 1);
  const base = loadDemo().issue;
  const columns = base.columns.slice(0, 8);
  const articles = Array.from({ length: count }, (_, index) =>
    corpusArticle({ vocabulary, random, index, column: columns[index % columns.length]!.id, characters }),
  );
  const { year, issueNumber } = corpusIssue(number);
  const issue: Issue = {
    ...base,
    year,
    issueNumber,
    wholeNumber: number + 1,
    publishedOn: `${year}-${issueNumber.padStart(2, '0')}-15`,
    covers: { front: { lines: articles.slice(0, 3).map((article) => article.title) } },
    columns: columns.map(({ art, ...column }) => ({
      ...column,
      articles: articles.filter((article) => article.column === column.id).map((article) => article.id),
    })),
  };
  const folder = join(root, issueAddress(issue));
  for (const [path, bytes] of encodeSnapshot({ issue, articles, images: new Map(), revision: 1 })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

function corpusArticle(from: {
  vocabulary: Vocabulary;
  random: () => number;
  index: number;
  column: string;
  characters: number;
}): Article {
  const { vocabulary, random, index, column, characters } = from;
  const text = () => paragraph(vocabulary, random);
  const words = (length: number) =>
    text()
      .replaceAll(/[，。、；：]/gu, '')
      .slice(0, length);
  const body: Block[] = Array.from({ length: Math.ceil(characters / PARAGRAPH) }, (_, at) => [
    ...(at % 3 === 1
      ? [
          {
            type: 'crosshead' as const,
            level: 1 as const,
            content: [{ type: 'text' as const, text: words(9) }],
          },
        ]
      : []),
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: text() }] },
  ]).flat();
  const name = vocabulary.names[Math.floor(random() * vocabulary.names.length)]!;
  return {
    id: `a-${index + 1}`,
    slug: `article-${index + 1}`,
    kind: 'article',
    column,
    title: `${words(7)} ${words(8)}`,
    byline: [{ kind: 'person', role: 'author', name }],
    body,
    topics: [TERMS[index % TERMS.length]!],
  };
}
