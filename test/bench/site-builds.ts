import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ProcessCost } from '../../scripts/cli/lib/process-cost.ts';
import { commandArguments } from '../../scripts/cli/lib/run-command.ts';
import { corpusIssue, demoVocabulary, writeCorpusIssue } from './site-corpus.ts';

/** One run in a process of its own. */
export type BuildCost = ProcessCost;

/** Where a measured site lives: its content, and a home of its own with site and caches. */
export type BenchSite = { content: string; home: string };

/** Publishing into an archive: one issue more within a year, and the first issue of the next year. */
export type PublishCosts = { withinYear: BuildCost; firstOfYear: BuildCost };

function runMeasured(args: readonly string[], env: Record<string, string> = {}): BuildCost {
  const probe = `--import=${join(import.meta.dirname, 'tell-cost.ts')}`;
  const run = spawnSync(process.execPath, [probe, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stderr.trim().split('\n').at(-1)!);
}

export function runBuild({ content, home }: BenchSite): BuildCost {
  return runMeasured(commandArguments('site-build', ['--content', content, '--no-typeset']), {
    KANXING_HOME: home,
  });
}

/**
 * The pages of an archive from nothing, the search index kept: by us and by Eleventy, which makes the same pages of the
 * same content with the same templates. By turns, the cheapest run of each counts. `bytes` are what each wrote of the
 * pages both make.
 */
export function measurePages(
  site: BenchSite,
  rounds: number,
): { ours: BuildCost; eleventy: BuildCost; bytes: { ours: number; eleventy: number } } {
  const out = join(site.home, 'eleventy');
  const built = join(site.home, 'site/current');
  const program = [
    '--conditions=production',
    join(import.meta.dirname, 'eleventy-site.ts'),
    site.content,
    built,
    out,
  ];
  const costs = Array.from({ length: rounds }, () => {
    for (const kept of ['cache/pages', 'cache/issues', 'site', 'eleventy'])
      rmSync(join(site.home, kept), { recursive: true, force: true });
    return { ours: runBuild(site), eleventy: runMeasured(program) };
  });
  return {
    ours: cheapest(costs.map((cost) => cost.ours)),
    eleventy: cheapest(costs.map((cost) => cost.eleventy)),
    bytes: pageBytes(out, built),
  };
}

/** The bytes of the pages below `eleventy`, and of the same pages below `ours`. */
function pageBytes(eleventy: string, ours: string): { ours: number; eleventy: number } {
  const bytes = { ours: 0, eleventy: 0 };
  for (const entry of readdirSync(eleventy, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(eleventy.length);
    bytes.eleventy += statSync(join(eleventy, path)).size;
    bytes.ours += statSync(join(ours, path)).size;
  }
  return bytes;
}

/**
 * Publishes into an archive of `issues` issues that ends with a year: first its last issues, the cheapest of which counts,
 * then one of the next year.
 * Then the same corpus is whole at `issues + 1`. `full` is the build of everything before, from nothing. On the way
 * there, with smaller archives that end with a year too, `firstsOnTheWay` measures the first issue of the next year.
 */
export async function measurePublishing(
  site: BenchSite,
  issues: number,
  onTheWay: readonly number[] = [],
): Promise<{ full: BuildCost; firstsOnTheWay: BuildCost[] } & PublishCosts> {
  const archive = growingArchive(site);
  const firstsOnTheWay: BuildCost[] = [];
  for (const smaller of onTheWay) {
    await archive.growTo(smaller - STEADY);
    runBuild(site);
    for (let step = 0; step < STEADY; step += 1) await archive.publish();
    firstsOnTheWay.push(await archive.publish());
  }
  await archive.growTo(issues - STEADY);
  rmSync(site.home, { recursive: true, force: true });
  const full = runBuild(site);
  // One issue comes and goes before others are measured, so that what a site keeps of past generations is there.
  await archive.publish();
  const withinYear: BuildCost[] = [];
  for (let step = 1; step < STEADY; step += 1) withinYear.push(await archive.publish());
  return { full, withinYear: cheapest(withinYear), firstOfYear: await archive.publish(), firstsOnTheWay };
}

/** Issues published before the first of a year that is measured: the last ones of the year before. */
const STEADY = 6;

/** What others on the machine add is never less than nothing. */
function cheapest(costs: readonly BuildCost[]): BuildCost {
  return costs.reduce((a, b) => (b.cpu < a.cpu ? b : a));
}

/** An archive that only grows: to a number of issues without a build, or by one issue with the build that follows. */
function growingArchive(site: BenchSite) {
  const vocabulary = demoVocabulary();
  let next = 0;
  const write = () => writeCorpusIssue({ root: site.content, number: next++, vocabulary });
  return {
    async growTo(issues: number): Promise<void> {
      while (next < issues) await write();
    },
    async publish(): Promise<BuildCost> {
      await write();
      return runBuild(site);
    },
  };
}

/** The bytes of the largest article page of an issue as a browser gets it compressed: page, styles, scripts. */
export function articlePageBytes(site: BenchSite, number: number): number {
  const { year, issueNumber } = corpusIssue(number);
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
