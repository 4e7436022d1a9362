import { join, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Where the commands keep data and products, and where CMS and site answer. Read from the environment in one place. */
export function readSettings(env: NodeJS.ProcessEnv = process.env) {
  const home = resolve(ROOT, env.KANXING_HOME ?? 'var');
  const host = env.KANXING_HOST ?? '127.0.0.1';
  const cmsPort = Number(env.KANXING_CMS_PORT ?? 3000);
  const sitePort = Number(env.KANXING_SITE_PORT ?? 4321);
  return {
    home,
    content: resolve(ROOT, env.KANXING_CONTENT ?? 'content/published'),
    host,
    cmsPort,
    sitePort,
    cmsUrl: env.KANXING_CMS_URL ?? `http://${host}:${cmsPort}`,
    siteUrl: `http://${host}:${sitePort}`,
    pdfFolder: join(home, 'pdf'),
    siteFolder: join(home, 'site/current'),
    accountsFile: join(home, 'accounts.json'),
  };
}
export type Settings = ReturnType<typeof readSettings>;

/** The environment children are started with: the same settings, spelled out. */
export function childEnvironment(settings: Settings): Record<string, string> {
  return {
    KANXING_HOME: settings.home,
    KANXING_CONTENT: settings.content,
    KANXING_CMS_URL: settings.cmsUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
