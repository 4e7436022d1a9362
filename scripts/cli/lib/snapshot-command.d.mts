/**
 * What a process is to run before it is kept, and with which Node; where its snapshot is kept. `lockHash` stands for the
 * versions of all packages.
 */
export type SnapshotInput = { root: string; folder: string; entry: string; node: string; lockHash: string };

export function snapshotCommand(input: SnapshotInput): Promise<string | undefined>;
