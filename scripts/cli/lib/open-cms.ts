import { getPayload, type Payload, type SanitizedConfig } from 'payload';
import { ROOT } from './settings.ts';

/** Opens the CMS's database in this process, also while the server runs; close it with `payload.destroy()`. */
export async function openCms(): Promise<Payload> {
  // The configuration finds its folders from the root of the repository.
  process.chdir(ROOT);
  const { default: config } = await import('../../../cms/payload.config.ts');
  // Standard output belongs to the command; of the log only errors are of use to who runs it.
  const logger = {
    options: { level: 'error' },
    destination: process.stderr,
  } as unknown as SanitizedConfig['logger'];
  return getPayload({ config: { ...(await config), logger } });
}
