import { decodeSnapshot, encodeSnapshot } from '../../content/model/index.ts';
import type { IssueSource, Publication } from './source/issue-source.ts';
import { withdrawnSlugs } from './write/withdrawn-slugs.ts';
import { writeIssueFolder } from './write/write-issue-folder.ts';

/** What was published, where, and whether the same bytes were there already. */
export type PublishResult = Publication & { folder: string; articles: number; isUnchanged: boolean };

/**
 * Publishes one issue below `root`: load → see what is withdrawn → encode → check → put in place at once → record.
 * Stopped at any point it leaves the old state or the new one, and can be run again.
 */
export async function publishIssue({
  source,
  address,
  root,
}: {
  source: IssueSource;
  address: string;
  root: string;
}): Promise<PublishResult> {
  const input = await source.loadReleasedIssue(address);
  const files = encodeSnapshot({ ...input, withdrawn: await withdrawnSlugs(root, input) });
  const { manifest } = decodeSnapshot(files);
  const { folder, isUnchanged } = await writeIssueFolder({ files, root, address: manifest.issue });
  const publication = {
    address: manifest.issue,
    revision: manifest.revision,
    manifestHash: manifest.hash,
  };
  await source.recordPublication(publication);
  return { ...publication, folder, articles: manifest.articles.length, isUnchanged };
}
