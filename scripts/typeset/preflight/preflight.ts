import type { Snapshot } from '../../../content/model/index.ts';
import type { Design } from '../types.ts';
import { withPlaces } from './places.ts';
import { readPdf } from './read/read-pdf.ts';
import type { Finding, PreflightInput, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What one rule found. */
export type RuleReport = Pick<Rule, 'name' | 'title' | 'severity'> & { findings: Finding[] };

/** The result of a preflight. `hard` and `warnings` count findings; `characters` is all text read back. */
export type PreflightReport = {
  pages: number;
  characters: number;
  hard: number;
  warnings: number;
  rules: RuleReport[];
};

/** Reads a finished PDF back and checks it against the snapshot it should show, by every rule. */
export async function preflight({
  pdf,
  snapshot,
  design,
}: {
  pdf: Uint8Array;
  snapshot: Snapshot;
  /** The design it was set in: findings then name column and row. */
  design?: Design;
}): Promise<PreflightReport> {
  return check({ pdf: await readPdf(pdf), snapshot }, design);
}

/** The rules alone, on facts already read. */
export function check(input: PreflightInput, design?: Design): PreflightReport {
  const placed = withPlaces(input.snapshot, design);
  const rules = RULES.map(
    (rule): RuleReport => ({
      name: rule.name,
      title: rule.title,
      severity: rule.severity,
      findings: rule.check(input).map(placed),
    }),
  );
  const count = (severity: Rule['severity']) =>
    rules.filter((rule) => rule.severity === severity).reduce((sum, rule) => sum + rule.findings.length, 0);
  const texts = input.pdf.pages.flatMap((page) => page.texts);
  return {
    pages: input.pdf.pages.length,
    characters: texts.reduce((sum, { text }) => sum + Array.from(text).length, 0),
    hard: count('hard'),
    warnings: count('warning'),
    rules,
  };
}
