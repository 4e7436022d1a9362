import type { SnapshotInput } from '../../../content/model/index.ts';

/** What a publication left behind, for the record. */
export type Publication = { address: string; revision: number; manifestHash: string };

/** Where a released issue comes from. `loadReleasedIssue` throws `ProblemError` for an issue that may not be published. */
export type IssueSource = {
  loadReleasedIssue(address: string): Promise<SnapshotInput>;
  /** Called once the snapshot is in its place; must allow being called again for the same publication. */
  recordPublication(publication: Publication): Promise<void>;
};
