import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { Issue } from './issue.ts';
import { readingLines } from './reading-lines.ts';

/** Stands before every hashed form, so that a change of the format changes every hash. */
const ARTICLE_FORM = 'kanxing-article/1\n';
const ISSUE_FORM = 'kanxing-issue/1\n';

/** SHA-256 of bytes or of a string in UTF-8, lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * JSON with object keys sorted by code unit and `undefined` left out: equal values give equal strings, whatever the
 * order of their keys. No white space.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (isPlainObject(item) ? sortKeys(item) : item));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(value: Record<string, unknown>): Record<string, unknown> {
  const sorted = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value).sort()) sorted[key] = value[key];
  return sorted;
}

/**
 * The text of an article as a reader sees it, one line for each reading line, parted by `\n`.
 * Not normalised: NFC and NFD differ, zero-width and variation selectors stay.
 */
export function canonicalText(article: Article): string {
  return readingLines(article)
    .map((line) => line.text)
    .join('\n');
}

/** The hash an approval is bound to: every visible or invisible change of an article changes it. */
export function articleHash(article: Article): string {
  return sha256(ARTICLE_FORM + canonicalJson(article));
}

/** The hash 签发 covers: the issue with its order and standing matter, and the hash of every article in it. */
export function issueHash(issue: Issue, articles: readonly Article[]): string {
  const hashes = Object.fromEntries(articles.map((item) => [item.id, articleHash(item)]));
  return sha256(ISSUE_FORM + canonicalJson({ issue, articles: hashes }));
}
