import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { commandArguments } from '../../scripts/cli/lib/run-command.ts';
import { corpusIssue, demoVocabulary, writeCorpus, writeCorpusIssue } from './site-corpus.ts';

/** One run of `site:build` in a process of its own: wall and CPU seconds, peak memory in MB. */
export type BuildCost = { wall: number; cpu: number; memory: number };

/** Where a measured site lives: its content, and a home of its own with site and caches. */
export type BenchSite = { content: string; home: string };

const PROBE = `process.on('exit',()=>{const r=process.resourceUsage();process.stderr.write('\\n'+JSON.stringify({cpu:(r.userCPUTime+r.systemCPUTime)/1e6,memory:r.maxRSS/1024}))})`;

export function runBuild({ content, home }: BenchSite): BuildCost {
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(PROBE)}`,
      ...commandArguments('site-build', ['--content', content]),
    ],
    { encoding: 'utf8', env: { ...process.env, KANXING_HOME: home } },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const wall = (performance.now() - start) / 1000;
  return { wall, ...JSON.parse(run.stderr.trim().split('\n').at(-1)!) };
}

/**
 * Builds an archive from nothing, its pages once more with the index kept, then with one issue more, the last of
 * `issues`. The first issue of a year costs more: the year before is then indexed among the closed ones.
 */
export async function measureBuilds(
  site: BenchSite,
  issues: number,
): Promise<{ full: BuildCost; pages: BuildCost; publish: BuildCost }> {
  await writeCorpus({ root: site.content, issues: issues - 1 });
  const full = runBuild(site);
  rmSync(join(site.home, 'cache/pages'), { recursive: true });
  const pages = runBuild(site);
  await writeCorpusIssue({ root: site.content, number: issues - 1, vocabulary: demoVocabulary() });
  return { full, pages, publish: runBuild(site) };
}

/** The bytes of the largest article page of the newest issue as a browser gets it compressed: page, styles, scripts. */
export function articlePageBytes(site: BenchSite, issues: number): number {
  const { year, issueNumber } = corpusIssue(issues - 1);
  const root = join(site.home, 'site/current');
  const folder = join(root, 'jlxx', String(year), issueNumber);
  const sizes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const html = readFileSync(join(folder, entry.name, 'index.html'));
      const parts = [...html.toString().matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)];
      const files = [...new Set(parts.map((match) => match[1]!))].map((path) =>
        readFileSync(join(root, path)),
      );
      return [html, ...files].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
    });
  return Math.max(...sizes);
}
