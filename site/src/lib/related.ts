import { type Archive, allArticles, type PublishedArticle } from './archive.ts';

/** The neighbours of an article in its issue. */
export function neighbours(item: PublishedArticle): {
  previous: PublishedArticle | undefined;
  next: PublishedArticle | undefined;
} {
  const { articles } = item.issue;
  return { previous: articles[item.position - 2], next: articles[item.position] };
}

/** The published corrections 更正 of an article. */
export function correctionsOf(archive: Archive, item: PublishedArticle): PublishedArticle[] {
  return allArticles(archive).filter((other) => other.article.corrects === item.address);
}

/** Every published correction with the article it corrects (absent when that is not on this site). */
export function allCorrections(
  archive: Archive,
): { correction: PublishedArticle; corrected: PublishedArticle | undefined }[] {
  const articles = allArticles(archive);
  const byAddress = new Map(articles.map((item) => [item.address, item]));
  return articles
    .filter((item) => item.article.kind === 'correction')
    .map((correction) => ({
      correction,
      corrected: correction.article.corrects ? byAddress.get(correction.article.corrects) : undefined,
    }));
}

/** The neighbouring parts 连载 that are published here; also found when only the other part names this one. */
export function otherParts(
  archive: Archive,
  item: PublishedArticle,
): { previous: PublishedArticle | undefined; next: PublishedArticle | undefined } {
  const { part } = item.article;
  if (!part) return { previous: undefined, next: undefined };
  const articles = allArticles(archive);
  return {
    previous: articles.find(
      (other) => other.address === part.previous || other.article.part?.next === item.address,
    ),
    next: articles.find(
      (other) => other.address === part.next || other.article.part?.previous === item.address,
    ),
  };
}
