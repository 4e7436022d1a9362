import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { presentFolder } from '../../../content/folder/previous-folder.ts';
import { issueAddress, type Manifest, manifest, type SnapshotInput } from '../../../content/model/index.ts';

/**
 * The slugs of articles that the issue as it is published below `root` holds or held before, and that the one to be
 * published no longer has, with those it names itself. Nothing published, or a manifest that cannot be read and is
 * replaced with its folder, held none.
 */
export async function withdrawnSlugs(
  root: string,
  { issue, articles, withdrawn = [] }: SnapshotInput,
): Promise<string[]> {
  const published = await readManifest(join(presentFolder(join(root, issueAddress(issue))), 'manifest.json'));
  const ids = new Set(articles.map(({ id }) => id));
  const slugs = new Set(articles.map(({ slug }) => slug));
  const gone = published?.articles.filter(({ id }) => !ids.has(id)).map(({ slug }) => slug) ?? [];
  const all = new Set([...withdrawn, ...(published?.withdrawn ?? []), ...gone]);
  return [...all].filter((slug) => !slugs.has(slug)).sort();
}

async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    return manifest.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
