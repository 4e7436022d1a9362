import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readRepoFile, repoFiles } from './helpers/repo-files.ts';

const sources = repoFiles(/^(cms|content|scripts|site|templates)\/.*\.(ts|tsx|astro|mjs)$/).filter(
  (path) => !/payload-types|importMap|^cms\/migrations\//.test(path),
);
const code = sources.map((path) => readRepoFile(path)).join('\n');
const guides = ['README.md', 'CONTRIBUTING.md'].map(readRepoFile).join('\n');
const help = repoFiles(/^content\/pages\/.*\.mdx$/)
  .map(readRepoFile)
  .join('\n');
const scripts = Object.keys(JSON.parse(readRepoFile('package.json')).scripts as Record<string, string>);
const builtIn = new Set(['start', 'test']);

/** All first groups of a pattern in a text, each once, sorted. */
function names(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort();
}

describe('docs', () => {
  it.each(scripts)('tells of the command %s', (name) => {
    const call = builtIn.has(name) ? `npm ${name}` : `npm run ${name}`;
    expect(guides).toContain(call);
  });

  it.each(repoFiles(/^scripts\/cli\/[a-z-]+\.ts$/))('%s has an npm script', (path) => {
    const command = /([a-z-]+)\.ts$/.exec(path)![1]!;
    const calls = Object.values(JSON.parse(readRepoFile('package.json')).scripts as Record<string, string>);
    expect(calls.some((call) => call.split(' ').includes(command))).toBe(true);
  });

  it('tells of no command that does not exist', () => {
    const told = names(`${guides}\n${help}`, /npm run ([a-z][\w:-]*)/g).filter((name) => !name.endsWith(':'));
    expect(
      told.filter((name) => !scripts.includes(name) && !scripts.some((known) => known.startsWith(name))),
    ).toEqual([]);
  });

  it('tells of every setting', () => {
    const settings = names(code, /\b(KANXING_[A-Z_]+|DATABASE_URL|PAYLOAD_SECRET)\b/g);
    expect(settings.length).toBeGreaterThan(0);
    expect(settings.filter((name) => !guides.includes(name))).toEqual([]);
  });

  it('tells editors of every error code', () => {
    const codes = names(code, /\b(?:code: |problem\(\s*|refuse\(\s*)'([A-Z][a-z]+[A-Za-z]*)'/g);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((name) => !help.includes(`\`${name}\``))).toEqual([]);
  });

  it('tells editors of every decision', () => {
    const decisions = repoFiles(/^cms\/editorial\/decisions\/.+\.ts$/)
      .filter((path) => !path.endsWith('index.ts'))
      .flatMap((path) => names(readRepoFile(path), /\bname: '([a-z]\w+)'/g));
    expect(decisions.length).toBeGreaterThan(10);
    expect(decisions.filter((name) => !help.includes(`\`${name}\``))).toEqual([]);
  });

  it('has no dead relative link', () => {
    const dead = repoFiles(/\.md$/).flatMap((path) =>
      names(readRepoFile(path), /\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g)
        .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it.each(repoFiles(/^scripts\/cli\/[a-z-]+\.ts$/))('%s answers --help in Chinese', (path) => {
    const result = spawnSync(process.execPath, ['--conditions=production', path, '--help'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(result.status).toBe(0);
    expect(result.stdout).toContain('用法');
  });
});
