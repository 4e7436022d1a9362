import { type Archive, allArticles, type PublishedArticle } from './archive.ts';
import { remember } from './memo.ts';

/** The neighbours of an article in its issue. */
export function neighbours(item: PublishedArticle): {
  previous: PublishedArticle | undefined;
  next: PublishedArticle | undefined;
} {
  const { articles } = item.issue;
  return { previous: articles[item.position - 2], next: articles[item.position] };
}

/** Articles by address, and what names an address: corrections, and the parts 连载 before and after it. */
type Links = {
  at: Map<string, PublishedArticle>;
  corrections: Map<string, PublishedArticle[]>;
  followers: Map<string, PublishedArticle>;
  predecessors: Map<string, PublishedArticle>;
};

const linksOf = remember((archive: Archive): Links => {
  const links: Links = {
    at: new Map(),
    corrections: new Map(),
    followers: new Map(),
    predecessors: new Map(),
  };
  for (const item of allArticles(archive)) {
    const { corrects, part } = item.article;
    links.at.set(item.address, item);
    if (corrects) links.corrections.set(corrects, [...(links.corrections.get(corrects) ?? []), item]);
    if (part?.previous) links.followers.set(part.previous, item);
    if (part?.next) links.predecessors.set(part.next, item);
  }
  return links;
});

/** The article at an address `title/year/number/slug`, when it is published here. */
export function articleAt(archive: Archive, address: string | undefined): PublishedArticle | undefined {
  return address === undefined ? undefined : linksOf(archive).at.get(address);
}

/** The published corrections 更正 of an article. */
export function correctionsOf(archive: Archive, item: PublishedArticle): PublishedArticle[] {
  return linksOf(archive).corrections.get(item.address) ?? [];
}

/** Every published correction with the article it corrects (absent when that is not on this site). */
export const allCorrections = remember((archive: Archive) =>
  allArticles(archive)
    .filter((item) => item.article.kind === 'correction')
    .map((correction) => ({ correction, corrected: articleAt(archive, correction.article.corrects) })),
);

/** The neighbouring parts 连载 that are published here; also found when only the other part names this one. */
export function otherParts(
  archive: Archive,
  item: PublishedArticle,
): { previous: PublishedArticle | undefined; next: PublishedArticle | undefined } {
  const { part } = item.article;
  if (!part) return { previous: undefined, next: undefined };
  const { followers, predecessors } = linksOf(archive);
  return {
    previous: articleAt(archive, part.previous) ?? predecessors.get(item.address),
    next: articleAt(archive, part.next) ?? followers.get(item.address),
  };
}
