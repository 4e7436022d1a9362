import type { PreflightReport, RuleReport } from '../../typeset/preflight/preflight.ts';
import type { Finding } from '../../typeset/preflight/rule.ts';

/** The most findings shown of one rule; `--json` gives all. */
const SHOWN = 8;

/** Prints a preflight report for people: one line for each broken rule with its places, then the sum. */
export function printReport(report: PreflightReport, print: (line: string) => void): void {
  const broken = report.rules.filter((rule) => rule.findings.length > 0);
  for (const rule of broken) printRule(rule, print);
  const passed = report.rules.length - broken.length;
  const sum = `必须改正 ${report.hard} 处，请核对 ${report.warnings} 处`;
  print(`印前检查：${report.rules.length} 条规则通过 ${passed} 条；${sum}。`);
}

function printRule({ name, title, severity, findings }: RuleReport, print: (line: string) => void): void {
  print(`${severity === 'hard' ? '✗' : '!'} ${title}（${name}）：${findings.length} 处`);
  for (const finding of findings.slice(0, SHOWN)) print(`    ${placeOf(finding)}${finding.message}`);
  if (findings.length > SHOWN) print(`    ……还有 ${findings.length - SHOWN} 处`);
}

function placeOf({ page, column, row }: Finding): string {
  if (page === undefined) return '';
  const line = row === undefined ? '' : `${column ? `第 ${column} 栏` : ''}第 ${row} 行`;
  return `第 ${page} 面${line}：`;
}
