import { type LinePart, readingLines, type Snapshot } from '../../../content/model/index.ts';
import { linePlaces } from '../page/line-addresses.ts';
import type { Design } from '../types.ts';
import type { Finding } from './rule.ts';

/** Names column and row of the text a finding is about, as a proof in this design numbers them. */
export function withPlaces(
  { issue, articles }: Snapshot,
  design: Design | undefined,
): (finding: Finding) => Finding {
  const placeOf = design && linePlaces(issue, design);
  return ({ at, ...finding }) => {
    const article = articles[at?.article ?? -1];
    if (!placeOf || !at || !article) return finding;
    const part: LinePart = readingLines(article)[at.line!]?.part ?? 'paragraph';
    return { ...finding, ...placeOf({ ...at, article: article.id, part }) };
  };
}
