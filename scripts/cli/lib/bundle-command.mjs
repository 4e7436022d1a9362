// Plain JavaScript: the entry of every command runs it under any Node.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The first line: this, the hash of all the rest, and what the bundle was made from. */
const PREFIX = '// made from ';
const HASH_LENGTH = 64;
/** What a bundle holds of other packages; all others are loaded as they stand. */
const INCLUDED = /^(?:zod|pdf-lib|tslib)\b/;
/** What the objects of pdf-lib name and never call here: its own compressor and the fonts every viewer has. */
const UNUSED = /^(?:pako|@pdf-lib\/standard-fonts)$/;

/**
 * The path of one file that holds a command with all its modules: some two hundred small ones take longer to find and
 * to open than the command to do its work. It is kept in `folder` and made again when a source, the lock file or this
 * file has changed; while a source is being written the command itself is answered. Bundles are private to this
 * installation: paths in them are absolute.
 */
export async function bundleCommand({ root, folder, script, lockHash }) {
  const file = join(folder, `${script.split(/[\\/]/).at(-1).replace(/\.ts$/, '')}.mjs`);
  if (isFresh(file, { root, lockHash })) return file;
  const start = Date.now();
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [script],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    conditions: ['production'],
    logLevel: 'silent',
    outdir: folder,
    plugins: [placesOfModules(root)],
  });
  const sources = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules'));
  const { text } = outputFiles[0];
  const maker = stampOf(fileURLToPath(import.meta.url));
  const facts = { lockHash, maker, sources: {} };
  for (const path of sources) facts.sources[path] = stampOf(join(root, path));
  // A source that is being written may not be what was read.
  if (sources.some((path) => changedSince(join(root, path), start))) return script;
  mkdirSync(folder, { recursive: true });
  // Put in place whole: another command may be starting.
  const part = `${file}.${process.pid}.part`;
  const content = ` ${JSON.stringify(facts)}\n${text}`;
  writeFileSync(part, `${PREFIX}${hashOf(content)}${content}`);
  renameSync(part, file);
  return file;
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

function isFresh(file, { root, lockHash }) {
  const facts = readFacts(file);
  if (facts?.lockHash !== lockHash || facts.maker !== stampOf(fileURLToPath(import.meta.url))) return false;
  return Object.entries(facts.sources).every(([path, stamp]) => stampOf(join(root, path)) === stamp);
}

/** What a bundle was made from; `undefined` when there is none, or one that is not whole. */
function readFacts(file) {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const start = PREFIX.length + HASH_LENGTH;
  if (text.slice(PREFIX.length, start) !== hashOf(text.slice(start))) return undefined;
  return JSON.parse(text.slice(start, text.indexOf('\n')));
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
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
        kind === 'dynamic-import'
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
      // An import of a module of Node's own loads all that it could ever need: every lazy part of it is asked for.
      .replaceAll(/^import \{([^}]*)\} from ('node:[^']+');/gm, builtIn)
  );
}

function builtIn(_import, names, module) {
  const values = names
    .split(',')
    .filter((name) => !name.trim().startsWith('type '))
    .map((name) => name.replace(' as ', ': '));
  return `const {${values.join(',')}} = process.getBuiltinModule(${module});`;
}

/** The part of pdf-lib that `paint/pdf-lib.ts` hands on, module by module, so that the rest is left out. */
const OBJECTS_OF_PDF_LIB = [
  'core/PDFContext',
  'core/document/PDFHeader',
  ...['PDFHexString', 'PDFName', 'PDFNull', 'PDFStream', 'PDFString'].map((name) => `core/objects/${name}`),
]
  .map((path) => `export { default as ${path.split('/').at(-1)} } from 'pdf-lib/es/${path}';`)
  .join('\n');
