/** Where a command is, and where its bundle is kept. `lockHash` stands for the versions of all packages. */
export type BundleInput = { root: string; folder: string; script: string; lockHash: string };

export function bundleCommand(input: BundleInput): Promise<string>;
