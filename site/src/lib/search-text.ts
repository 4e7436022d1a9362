import { canonicalText, type Issue, issueLabel, plainText } from '../../../content/model/index.ts';
import type { PublishedArticle } from './archive.ts';

/** What of an article is searched: every character a reader sees. */
export function articleSearchText({ article }: PublishedArticle): string {
  return canonicalText(article);
}

/** What of an issue page is searched besides its articles: covers and 版权页. One fact a line. */
export function issueSearchText(issue: Issue): string {
  const covers = Object.values(issue.covers).flatMap((cover) =>
    cover ? [cover.title ?? '', ...(cover.lines ?? []), ...(cover.blocks ?? []).flatMap(blockLines)] : [],
  );
  const { masthead } = issue;
  const facts = [
    masthead.supervisingBody,
    masthead.sponsoringBody,
    masthead.issuingBody,
    masthead.printPermitNumber,
    masthead.printer,
    masthead.distribution,
    masthead.callForPapers,
    ...(masthead.motto ?? []),
  ];
  const lines = masthead.lines.map((line) => `${line.role}　${line.names.join('　')}`);
  return [`${issue.titleName} ${issueLabel(issue)}`, ...covers, ...lines, ...facts]
    .filter(Boolean)
    .join('\n');
}

type CoverBlock = NonNullable<Issue['covers']['front']['blocks']>[number];

function blockLines(block: CoverBlock): string[] {
  if (block.type === 'paragraph') return [plainText(block.content)];
  return [...block.images.map((item) => item.caption ?? ''), block.caption ?? '', block.credit ?? ''];
}
