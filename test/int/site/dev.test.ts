import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { freePort } from '../../helpers/free-port.ts';
import { writeSampleSnapshot } from '../../helpers/sample-snapshot.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Pages that a build makes by functions and `npm run dev` through Astro, one of each kind. */
const PATHS = [
  '/jlxx/2026/',
  '/jlxx/2026/3/',
  '/jlxx/2026/3/three-tables/',
  '/jlxx/columns/studies/',
  '/jlxx/authors/梅川/',
];

let site: BuiltSite;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  site = await builtSite((content) => writeSampleSnapshot(content));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const program = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  server = spawn(
    process.execPath,
    [program, 'dev', '--root', 'site', '--port', String(port), '--host', '127.0.0.1'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        // Nothing else: Astro serves nothing where it sees the settings of a test runner.
        PATH: process.env.PATH,
        NODE_ENV: 'development',
        ASTRO_TELEMETRY_DISABLED: '1',
        KANXING_CONTENT: site.options.content,
        KANXING_PDF: site.options.pdf,
      },
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`astro dev ended with ${code}`)));
    server.stdout!.on('data', (bytes: Buffer) => bytes.includes(url) && resolve());
  });
});
afterAll(async () => {
  server?.kill();
  await site?.close();
});

/** What a page has of its own, without what Astro adds for those who work on it. */
const ownPart = (page: string) =>
  /<main[\s\S]*<\/main>/.exec(page)![0].replaceAll(/ data-astro-[\w-]+="[^"]*"/g, '');

describe('a page while one works on the site', () => {
  it.each(PATHS)('%s is the same as in a build', async (path) => {
    const response = await fetch(url + encodeURI(path));
    expect(response.status).toBe(200);
    const built = await readFile(join(site.folder, path, 'index.html'), 'utf8');
    expect(ownPart(await response.text())).toBe(ownPart(built));
  });
});
