// Plain JavaScript: the entry of every command runs it under any Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What a snapshot holds of other packages; all others are loaded as they stand. */
const INCLUDED = /^(?:zod|pdf-lib|tslib)\b/;
/** What the objects of pdf-lib name and never call here: its own compressor and the fonts every viewer has. */
const UNUSED = /^(?:pako|@pdf-lib\/standard-fonts)$/;
/** Where a module is imported by a name that is made up at run time: what stands there belongs to the sources. */
const LISTED = 'templates/print';
/**
 * An import at run time has to be asked of the process that runs: the one the snapshot was made of is gone.
 */
const IMPORT_LATER = `const importLater = (path) => (importLater.ask ??= new (require('node:vm').Script)('(path) => import(path)', {
  importModuleDynamically: require('node:vm').constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}).runInThisContext())(path);
`;

/**
 * The path of a snapshot of a process of `node` that ran `entry`: all modules loaded, what ran compiled. A process that
 * starts from it goes on with the function that `entry` named. It is kept in `folder` and made again when a source, the
 * lock file, Node or this file has changed; `undefined` while a source is being written. Throws when it cannot be made.
 */
export async function snapshotCommand({ root, folder, entry, node, lockHash }) {
  const name = basename(entry).replace(/\.ts$/, '');
  const paths = { snapshot: join(folder, `${name}.blob`), facts: join(folder, `${name}.json`) };
  const versions = {
    lockHash,
    node: `${node} ${stampOf(node)}`,
    maker: stampOf(fileURLToPath(import.meta.url)),
  };
  if (isFresh(paths, { root, versions })) return paths.snapshot;
  const start = Date.now();
  const { program, sources } = await bundle(root, entry);
  const listed = listOf(root);
  mkdirSync(folder, { recursive: true });
  const part = `${paths.snapshot}.${process.pid}.part`;
  try {
    makeSnapshot({ node, program, part });
    // A source that is being written may not be what was read.
    if (sources.some((path) => changedSince(join(root, path), start))) return undefined;
    const stamps = Object.fromEntries(sources.map((path) => [path, stampOf(join(root, path))]));
    const facts = { versions, listed, stamps, hash: hashOf(readFileSync(part)) };
    writeFileSync(`${part}.json`, JSON.stringify(facts));
    // Put in place whole: another command may be starting.
    renameSync(part, paths.snapshot);
    renameSync(`${part}.json`, paths.facts);
  } finally {
    rmSync(part, { force: true });
  }
  return paths.snapshot;
}

/** One CommonJS file that does what `entry` does, and the sources it was made from. */
async function bundle(root, entry) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    conditions: ['production'],
    logLevel: 'silent',
    // One byte for each character.
    charset: 'ascii',
    legalComments: 'none',
    minifyWhitespace: true,
    plugins: [placesOfModules(root)],
  });
  const sources = Object.keys(metafile.inputs).filter((path) => !/node_modules|^unused:/.test(path));
  const program = IMPORT_LATER + outputFiles[0].text.replaceAll(/\bimport\(/g, 'importLater(');
  return { program, sources };
}

function makeSnapshot({ node, program, part }) {
  const file = `${part}.cjs`;
  writeFileSync(file, program);
  const flags = ['--no-flush-bytecode', '--disable-warning=ExperimentalWarning', '--snapshot-blob', part];
  const { status, stderr } = spawnSync(node, [...flags, '--build-snapshot', file], { encoding: 'utf8' });
  rmSync(file);
  if (status !== 0) throw new Error(stderr.trim() || `Node ended with ${status}`);
}

/** What may be imported by a name made up at run time. */
function listOf(root) {
  const folder = join(root, LISTED);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.ts')));
}

function changedSince(path, start) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Math.floor(found.mtimeMs) > start;
}

/** Size and time of the last change; `undefined` when there is no such file. */
function stampOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}

function isFresh(paths, { root, versions }) {
  const facts = readFacts(paths.facts);
  if (!facts || JSON.stringify([facts.versions, facts.listed]) !== JSON.stringify([versions, listOf(root)]))
    return false;
  if (Object.entries(facts.stamps).some(([path, stamp]) => stampOf(join(root, path)) !== stamp)) return false;
  // Node starts from a damaged snapshot without a word.
  return existsSync(paths.snapshot) && hashOf(readFileSync(paths.snapshot)) === facts.hash;
}

/** What a snapshot was made from; `undefined` when there is none, or it cannot be read. */
function readFacts(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Modules keep the places they had as files; what they load later they load from there. */
function placesOfModules(root) {
  return {
    name: 'places-of-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }));
      onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
        kind === 'entry-point' || INCLUDED.test(path) || path.startsWith('/')
          ? undefined
          : { path, external: true },
      );
      onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) =>
        kind === 'dynamic-import' && !join(resolveDir, path).includes(LISTED)
          ? { path: pathToFileURL(join(resolveDir, path)).href, external: true }
          : undefined,
      );
      onLoad({ filter: /./, namespace: 'unused' }, () => ({
        contents: 'exports.Encodings = {}; exports.FontNames = {};',
      }));
      onLoad({ filter: /typeset[\\/]paint[\\/]pdf-lib\.ts$/ }, () => ({
        loader: 'js',
        contents: OBJECTS_OF_PDF_LIB,
        resolveDir: root,
      }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: withPlace(path) }));
    },
  };
}

function withPlace(path) {
  return (
    readFileSync(path, 'utf8')
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      // Named one by one the parts of a package that nobody uses can be left out.
      .replace("import { z } from 'zod'", "import * as z from 'zod'")
  );
}

/** The part of pdf-lib that `paint/pdf-lib.ts` hands on, module by module, so that the rest is left out. */
const OBJECTS_OF_PDF_LIB = [
  'core/PDFContext',
  'core/document/PDFHeader',
  ...['PDFHexString', 'PDFName', 'PDFNull', 'PDFObject', 'PDFStream', 'PDFString'].map(
    (name) => `core/objects/${name}`,
  ),
]
  .map((path) => `export { default as ${path.split('/').at(-1)} } from 'pdf-lib/es/${path}';`)
  .join('\n');
