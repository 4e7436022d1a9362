import { readSnapshotFolder } from '../../../content/folder/read-snapshot-folder.ts';
import type { IssueSource } from './issue-source.ts';

/** A plain snapshot folder as a source, for trying the commands without the CMS. Its revision and decisions are kept. */
export function folderSource(folder: string): IssueSource {
  return {
    async loadReleasedIssue() {
      const { issue, articles, images, manifest } = await readSnapshotFolder(folder);
      return {
        issue,
        articles,
        images,
        revision: manifest.revision,
        decisions: manifest.decisions,
        articleDecisions: new Map(manifest.articles.map((entry) => [entry.id, entry.decisions])),
        withdrawn: manifest.withdrawn,
        auditHead: manifest.auditHead,
      };
    },
    async recordPublication() {},
  };
}
