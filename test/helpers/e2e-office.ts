import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildCms, isCmsBuilt, startCms } from '../../scripts/cli/lib/cms-server.ts';
import { commandArguments } from '../../scripts/cli/lib/run-command.ts';
import { serveSite } from '../../scripts/cli/lib/serve-site.ts';
import { childEnvironment, ROOT, readSettings, type Settings } from '../../scripts/cli/lib/settings.ts';
import { freePort } from './free-port.ts';

/** An installation of its own in a throw-away folder: database with accounts, running CMS, the commands, the site. */
export type Office = {
  settings: Settings;
  /** Runs one of our commands to its end; what it printed. Throws with that when it fails. */
  run(command: string, ...args: string[]): Promise<string>;
  /** Serves the built site; its address. */
  openSite(): Promise<string>;
  close(): Promise<void>;
};

const ACCOUNTS = join(import.meta.dirname, 'e2e-accounts.ts');
const FLAGS = ['--conditions=production', '--disable-warning=ExperimentalWarning'];

/** Builds the CMS when its sources changed, makes the accounts and starts everything on free ports. */
export async function openOffice(): Promise<Office> {
  const settings = await ownSettings();
  // What the surroundings say must lead to no other database; an empty word also wins over a .env file.
  Object.assign(process.env, { DATABASE_URL: '', PAYLOAD_SECRET: '', KANXING_SITE_URL: '' });
  // A build of another name was made by whoever names it.
  if (!process.env.KANXING_NEXT_DIST && !isCmsBuilt()) await buildCms(settings);
  await runNode(settings, [...FLAGS, ACCOUNTS]);
  const cms = await startCms(settings);
  const closers = [() => rm(settings.home, { recursive: true, force: true }), () => stop(cms)];
  return {
    settings,
    run: (command, ...args) => runNode(settings, commandArguments(command, args)),
    openSite: async () => {
      const { siteFolder: folder, host, sitePort: port } = settings;
      const site = await serveSite({ folder, host, port });
      closers.push(async () => {
        site.closeAllConnections();
        site.close();
      });
      return settings.siteUrl;
    },
    close: async () => {
      for (const close of closers.reverse()) await close();
    },
  };
}

async function ownSettings(): Promise<Settings> {
  const home = await mkdtemp(join(tmpdir(), 'kanxing-e2e-'));
  return readSettings({
    NODE_ENV: 'production',
    KANXING_HOME: home,
    KANXING_CONTENT: join(home, 'published'),
    KANXING_CMS_PORT: String(await freePort()),
    KANXING_SITE_PORT: String(await freePort()),
  });
}

// The test runner's own NODE_ENV would make other programs of our commands.
async function runNode(settings: Settings, args: readonly string[]): Promise<string> {
  const env = { ...process.env, ...childEnvironment(settings), NODE_ENV: 'production' } as const;
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  return stdout;
}

async function stop(child: Awaited<ReturnType<typeof startCms>>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
