import { dirname, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readRepoFile, repoFiles } from './helpers/repo-files.ts';

/**
 * Who may import whom. The first row whose `room` is a prefix of a file's path is the file's room; `ours` are the rooms
 * (path prefixes) it may import besides itself, `packages` the npm packages and node modules. Everything else is
 * forbidden. `*` allows all.
 */
const ROOMS = [
  { room: 'content/model/', ours: [], packages: ['zod', 'node:crypto'] },
  { room: 'content/folder/', ours: ['content/model/'], packages: ['node:'] },
  { room: 'cms/editorial/', ours: ['content/model/'], packages: [] },
  { room: 'cms/proofreading/', ours: ['content/model/'], packages: [] },
  { room: 'cms/body/to-model/', ours: ['content/model/', 'cms/body/'], packages: ['zod'] },
  { room: 'cms/body/from-model/', ours: ['content/model/', 'cms/body/'], packages: [] },
  { room: 'cms/seed/demo/draw/', ours: [], packages: ['sharp', 'node:'] },
  {
    room: 'cms/',
    ours: ['content/model/', 'content/folder/'],
    packages: [
      'payload',
      '@payloadcms/',
      'next',
      'react',
      'react-dom',
      'pdfjs-dist',
      'drizzle-orm',
      '@libsql/client',
      'nodemailer',
      'sharp',
      'zod',
      'node:',
    ],
  },
  {
    room: 'site/',
    ours: ['content/model/', 'content/folder/', 'content/pages/'],
    packages: ['astro', '@astrojs/mdx', 'pagefind', 'sharp', 'node:'],
  },
  {
    room: 'scripts/intake/read/',
    ours: ['content/model/', 'scripts/intake/'],
    packages: ['mammoth', 'jszip', 'sharp', 'node:'],
  },
  { room: 'scripts/intake/', ours: ['content/model/'], packages: [] },
  {
    room: 'scripts/publish/write/',
    ours: ['content/model/', 'content/folder/', 'scripts/publish/'],
    packages: ['node:'],
  },
  { room: 'scripts/publish/', ours: ['content/model/', 'content/folder/'], packages: [] },
  { room: 'scripts/typeset/text/', ours: ['content/model/'], packages: [] },
  { room: 'scripts/typeset/flow/', ours: ['content/model/', 'scripts/typeset/text/'], packages: [] },
  {
    room: 'scripts/typeset/page/',
    ours: ['content/model/', 'scripts/typeset/text/', 'scripts/typeset/flow/', 'scripts/typeset/types.ts'],
    packages: [],
  },
  {
    room: 'scripts/typeset/fonts/',
    ours: ['content/model/', 'scripts/typeset/'],
    packages: ['fontkit', 'node:'],
  },
  {
    room: 'scripts/typeset/paint/',
    ours: ['content/model/', 'scripts/typeset/'],
    packages: ['pdf-lib', 'sharp', 'node:'],
  },
  {
    room: 'scripts/typeset/preflight/',
    ours: ['content/model/', 'scripts/typeset/'],
    packages: ['pdfjs-dist', 'node:'],
  },
  { room: 'scripts/typeset/', ours: ['content/model/', 'content/folder/'], packages: ['node:'] },
  {
    room: 'templates/',
    ours: ['scripts/typeset/types.ts', 'scripts/typeset/page/', 'scripts/typeset/text/'],
    packages: [],
    typesOnly: true,
  },
  { room: 'scripts/cli/', ours: ['*'], packages: ['*'] },
  { room: 'test/', ours: ['*'], packages: ['*'] },
  { room: '', ours: ['*'], packages: ['*'] },
] as const;

type Room = { room: string; ours: readonly string[]; packages: readonly string[]; typesOnly?: boolean };
type Import = { file: string; target: string; typeOnly: boolean };

function roomOf(path: string): Room {
  return ROOMS.find((row) => path.startsWith(row.room))!;
}

function scriptOf(file: string): string {
  const text = readRepoFile(file);
  return file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file.replace(/astro$/, 'ts'),
    scriptOf(file),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ file, target: resolve(file, specifier.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.normalize(posix.join(dirname(file), specifier)) : specifier;
}

function matches(target: string, allowed: readonly string[]): boolean {
  return allowed.some(
    (prefix) => prefix === '*' || target === prefix || target.startsWith(prefix.replace(/([^:/])$/, '$1/')),
  );
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const room = roomOf(file);
  const isOurs = repoPrefixes.some((prefix) => target.startsWith(prefix));
  if (!isOurs)
    return matches(target, room.packages) || target.startsWith('astro:') || target.startsWith('virtual:');
  if (room.room !== '' && target.startsWith(room.room)) return true;
  return matches(target, room.ours) && (!room.typesOnly || typeOnly);
}

const repoPrefixes = ['cms/', 'content/', 'templates/', 'scripts/', 'site/', 'test/', '..'];
const sources = repoFiles(/^(cms|content|templates|scripts|site)\/.*\.(ts|tsx|astro|mts)$/).filter(
  (path) => !/payload-types\.ts$|importMap|^cms\/migrations\//.test(path),
);

describe('architecture', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('imports only what the table allows', () => {
    const broken = sources.flatMap(importsOf).filter((item) => !isAllowed(item));
    expect(broken.map((item) => `${item.file} → ${item.target}`)).toEqual([]);
  });

  it.each([
    ['content/model/x.ts', 'cms/editorial/states.ts', false],
    ['content/model/x.ts', 'node:fs', false],
    ['cms/editorial/x.ts', 'payload', false],
    ['scripts/typeset/text/x.ts', 'scripts/typeset/flow/y.ts', false],
    ['scripts/typeset/flow/x.ts', 'scripts/typeset/text/y.ts', true],
    ['scripts/typeset/page/x.ts', 'pdf-lib', false],
    ['scripts/typeset/paint/x.ts', 'pdf-lib', true],
    ['site/src/x.ts', 'cms/fields/y.ts', false],
    ['cms/x.ts', 'scripts/publish/y.ts', false],
  ])('the table says of %s → %s: %s', (file, target, allowed) => {
    expect(isAllowed({ file, target, typeOnly: false })).toBe(allowed);
  });

  it('keeps process.exit inside scripts/cli', () => {
    const broken = sources.filter(
      (path) => !path.startsWith('scripts/cli/') && /process\.exit\(/.test(readRepoFile(path)),
    );
    expect(broken).toEqual([]);
  });

  it('keeps files at 300 lines or fewer, data tables aside', () => {
    const tables = new Set<string>([]);
    const long = [...sources, ...repoFiles(/^test\/.*\.ts$/)].filter(
      (path) => !tables.has(path) && readRepoFile(path).split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  it('names no machine and no registry', () => {
    const pattern = /(^|[^A-Za-z0-9_.-])\/(work|root|farm)\/|registry\.npm[a-z]+\.org|deb\.deb[a-z]+\.org/m;
    const texts = repoFiles(/\.(ts|tsx|mjs|astro|md|mdx|json|yml|sh)$|^\.ci\/run$/).filter(
      (path) => path !== 'package-lock.json',
    );
    expect(
      texts.filter((path) => path !== 'test/architecture.test.ts' && pattern.test(readRepoFile(path))),
    ).toEqual([]);
  });
});
