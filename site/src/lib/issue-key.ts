import { headlineOnOneLine, issueLabel, sha256, titleWithPart } from '../../../content/model/index.ts';
import type { Archive, PublishedArticle, PublishedIssue, PublishedTitle } from './archive.ts';
import { frameOf } from './frame.ts';
import { articleAt, correctionsOf, otherParts } from './related.ts';

/**
 * A hash of everything the pages of one issue show: its own content by the manifest, what stands around every page,
 * the issues before and after, and what other issues say of its articles. `form` stands for the programs and settings
 * that make pages. Equal keys, equal pages.
 */
export function issueKey(options: {
  archive: Archive;
  of: PublishedTitle;
  item: PublishedIssue;
  form: string;
}): string {
  const { archive, of, item, form } = options;
  const at = of.issues.indexOf(item);
  const beside = [of.issues[at - 1], of.issues[at + 1]].map(
    (other) => other && [other.path, issueLabel(other.issue)],
  );
  const links = item.articles.map((entry) => {
    const { previous, next } = otherParts(archive, entry);
    const corrected = articleAt(archive, entry.article.corrects);
    return [previous, next, corrected, ...correctionsOf(archive, entry)].map(
      (other) => other && label(other),
    );
  });
  const parts = [form, of.kind, item.manifestHash, frameOf(archive, of), beside, links];
  return sha256(JSON.stringify(parts));
}

const label = ({ path, article, issue }: PublishedArticle) => [
  path,
  headlineOnOneLine(titleWithPart(article)),
  issueLabel(issue.issue),
];
