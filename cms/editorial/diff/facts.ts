import { ARTICLE_KINDS, type Article } from '../../../content/model/article.ts';

/** What an article is besides its text: 体裁, 栏目 (its id), 网址名, 主题词, 系列, 更正的是哪一篇. */
export type Fact = 'kind' | 'column' | 'slug' | 'topics' | 'series' | 'corrects';

/** A fact that differs; `before` or `after` is absent where it was not filled in. */
export type FactChange = { fact: Fact; before?: string; after?: string };

const FACTS: Readonly<Record<Fact, (article: Article) => string | undefined>> = {
  kind: ({ kind }) => ARTICLE_KINDS[kind],
  column: ({ column }) => column,
  slug: ({ slug }) => slug,
  topics: ({ topics }) => topics?.join('、'),
  series: ({ series }) => series && [series.name, series.number].filter(Boolean).join(' '),
  corrects: ({ corrects }) => corrects,
};

/** The facts in which two texts of an article differ. */
export function diffFacts(before: Article, after: Article): FactChange[] {
  return (Object.keys(FACTS) as Fact[]).flatMap((fact) => {
    const [old, present] = [FACTS[fact](before), FACTS[fact](after)];
    if (old === present) return [];
    return [{ fact, ...(old ? { before: old } : {}), ...(present ? { after: present } : {}) }];
  });
}
