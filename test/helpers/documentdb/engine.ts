import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/**
 * A MongoDB-compatible engine for tests on a Debian machine where we are root: PostgreSQL 18 with the documentdb
 * extension (MIT) from Debian sid, unpacked into a folder of its own and run in a chroot; nothing of the host changes.
 * It is DocumentDB, not mongod: say so wherever results are told.
 */
export async function startEngine(options: {
  folder: string;
  port: number;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const root = join(options.folder, 'root');
  if (!existsSync(join(root, 'var/lib/pg/data/PG_VERSION'))) {
    download(options.folder);
    prepareRoot(root);
    run('chroot', [
      ...asPostgres(root),
      `${BIN}/initdb`,
      '-D',
      DATA,
      '-U',
      'postgres',
      '--auth=trust',
      '--no-sync',
      '--locale=C.UTF-8',
      '-E',
      'UTF8',
    ]);
  }
  writeFileSync(join(root, DATA, 'postgresql.auto.conf'), settings(options.port));
  const server = spawn('chroot', [...asPostgres(root), `${BIN}/postgres`, '-D', DATA], { stdio: 'ignore' });
  const url = `postgres://postgres@127.0.0.1:${options.port}/postgres`;
  await untilReady(url, server);
  return { url, stop: () => stop(server) };
}

const BIN = '/usr/lib/postgresql/18/bin';
const DATA = '/var/lib/pg/data';
const POSTGRES_ID = '5432';
const PACKAGES = ['postgresql-18-documentdb', 'dash'];

function run(file: string, args: string[]): void {
  execFileSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function asPostgres(root: string): string[] {
  return [`--userspec=${POSTGRES_ID}:${POSTGRES_ID}`, root];
}

/** The address of the Debian mirror this machine uses already. */
function debianMirror(): string {
  const folder = '/etc/apt/sources.list.d';
  const files = [
    '/etc/apt/sources.list',
    ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
  ];
  const text = files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const mirror = /(?:^URIs:|^deb(?:\s+\[[^\]]*\])?)\s+(https?:\/\/\S+\/debian\/?)(?:\s|$)/m.exec(text)?.[1];
  if (!mirror) throw new Error('no Debian mirror found in the apt sources of this machine');
  return mirror;
}

function download(folder: string): void {
  for (const name of ['lists/partial', 'cache/archives/partial', 'parts', 'root'])
    mkdirSync(join(folder, name), { recursive: true });
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(
    join(folder, 'parts/sid.sources'),
    `Types: deb\nURIs: ${debianMirror()}\nSuites: sid\nComponents: main\nSigned-By: ${keys}\n`,
  );
  writeFileSync(join(folder, 'status'), '');
  const paths = {
    'Dir::Etc::sourcelist': '/dev/null',
    'Dir::Etc::sourceparts': join(folder, 'parts'),
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
  };
  const apt = Object.entries(paths).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  run('apt-get', [...apt, '-qq', 'update']);
  run('apt-get', [...apt, '-qq', 'install', '-y', '--no-install-recommends', '--download-only', ...PACKAGES]);
  const archives = readdirSync(join(folder, 'cache/archives')).filter((name) => name.endsWith('.deb'));
  for (const name of archives)
    run('dpkg-deb', ['-x', join(folder, 'cache/archives', name), join(folder, 'root')]);
  rmSync(join(folder, 'cache'), { recursive: true });
}

function prepareRoot(root: string): void {
  for (const name of ['bin', 'sbin', 'lib', 'lib64'])
    if (!existsSync(join(root, name))) symlinkSync(`usr/${name}`, join(root, name));
  for (const name of ['tmp', 'dev/shm', 'etc', 'var/lib/pg'])
    mkdirSync(join(root, name), { recursive: true });
  writeFileSync(
    join(root, 'etc/passwd'),
    `root:x:0:0::/:/bin/sh\npostgres:x:${POSTGRES_ID}:${POSTGRES_ID}::/var/lib/pg:/bin/sh\n`,
  );
  writeFileSync(join(root, 'etc/group'), `root:x:0:\npostgres:x:${POSTGRES_ID}:\n`);
  writeFileSync(join(root, 'etc/hosts'), '127.0.0.1 localhost\n');
  run('mknod', ['-m', '666', join(root, 'dev/null'), 'c', '1', '3']);
  run('mknod', ['-m', '666', join(root, 'dev/urandom'), 'c', '1', '9']);
  run('chmod', ['1777', join(root, 'tmp'), join(root, 'dev/shm')]);
  run('chown', ['-R', `${POSTGRES_ID}:${POSTGRES_ID}`, join(root, 'var/lib/pg')]);
  const extension = join(root, 'usr/share/postgresql/18/extension');
  if (!existsSync(join(extension, 'postgis.control')))
    symlinkSync('postgis-3.control', join(extension, 'postgis.control'));
}

function settings(port: number): string {
  return [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb'",
    "cron.host = '127.0.0.1'",
    'fsync = off',
    '',
  ].join('\n');
}

// It listens before it has recovered from an unclean end: only an answered query says that it is ready.
async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the engine ended with code ${server.exitCode}`);
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop(server);
  throw new Error('the engine was not ready in time');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    // Not yet; the caller tries again and says so when it was for nothing.
    return false;
  } finally {
    await client.end();
  }
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
