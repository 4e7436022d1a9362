import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../../scripts/cli/lib/serve-site.ts';
import { buildSite, type SiteBuildOptions } from '../../site/build/build-site.ts';
import { CURRENT } from '../../site/build/generations.ts';

/** A site built in a throw-away folder and served on this machine. */
export type BuiltSite = {
  options: SiteBuildOptions;
  /** The generation being read. */
  folder: string;
  url: string;
  close(): Promise<void>;
};

/** Builds what `fill` writes into the content folder, with `changes` to the options, and serves it. */
export async function builtSite(
  fill: (content: string) => Promise<unknown>,
  changes: Partial<SiteBuildOptions> = {},
): Promise<BuiltSite> {
  const root = await mkdtemp(join(tmpdir(), 'kanxing-site-'));
  const [content, out, pdf, cache] = ['content', 'site', 'pdf', 'cache'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ];
  const options = { content, out, pdf, cache, ...changes };
  await fill(content);
  await buildSite(options);
  const folder = join(out, CURRENT);
  const server = await serveSite({ folder, host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  return { options, folder, url: `http://127.0.0.1:${port}`, close: () => close(server, root) };
}

async function close(server: Server, root: string): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true, force: true });
}
