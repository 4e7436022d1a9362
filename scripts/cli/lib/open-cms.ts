import { resolve } from 'node:path';
import { getPayload, type Payload } from 'payload';

/** Opens the CMS's database in this process, also while the server runs; close it with `payload.destroy()`. */
export async function openCms(): Promise<Payload> {
  // The configuration finds its folders from the root of the repository.
  process.chdir(resolve(import.meta.dirname, '../../..'));
  const { default: config } = await import('../../../cms/payload.config.ts');
  return getPayload({ config });
}
